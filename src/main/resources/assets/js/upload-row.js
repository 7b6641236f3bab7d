import { Refused } from "./ask.js"

/** What will not be answered otherwise, however often it is asked: malformed, gone, too large. */
const FINAL = [400, 404, 412, 413]

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"]

/** A file on its way, as it is seen: its name, how far it is, and what can be done about it. */
export class UploadRow {
  constructor(template, name, work) {
    this.element = template.content.firstElementChild.cloneNode(true)
    this.element.upload = this
    Object.assign(this, { name, work })
    this.#find("[data-name]").textContent = name
    this.#find("[data-name]").title = name
    this.progress.setAttribute("aria-label", name)
    for (const button of this.element.querySelectorAll("[data-label]")) {
      button.setAttribute("aria-label", worded(button.dataset.label, name))
      button.title = button.getAttribute("aria-label")
    }
  }

  /** So many bytes are there; or there is no connection, and it waits. */
  moved(bytes) {
    const { size } = this.work
    if (bytes === undefined) return this.#say("waiting")
    this.progress.value = size ? bytes / size : 1
    this.#say("progress", sizeOf(bytes), sizeOf(size))
  }

  /** The server is busy with it, for as long as that takes. */
  busy(words) {
    this.progress.removeAttribute("value")
    this.#say(words)
  }

  begun() {
    delete this.element.dataset.failed
    this.progress.hidden = false
    this.retry.hidden = true
    this.detail.removeAttribute("role")
  }

  failed(failure) {
    this.#end()
    this.retry.hidden = FINAL.includes(failure.status)
    if (failure instanceof Refused && failure.status !== 401 && failure.message) this.detail.textContent = failure.message
    else this.#say(failure instanceof Refused && failure.status === 401 ? "signedOut" : "lost")
  }

  /** It cannot be attached, ever. */
  refused(words, ...values) {
    this.#end()
    this.#say(words, ...values)
  }

  remove() {
    this.element.remove()
  }

  get hasFailed() {
    return "failed" in this.element.dataset
  }

  #end() {
    this.element.dataset.failed = ""
    this.progress.hidden = true
    this.detail.setAttribute("role", "alert")
  }

  #say(words, ...values) {
    this.detail.textContent = worded(this.element.dataset[words], ...values)
  }

  get progress() {
    return this.#find("progress")
  }

  get retry() {
    return this.#find("[data-action='upload#retry']")
  }

  get detail() {
    return this.#find("[data-detail]")
  }

  #find(selector) {
    return this.element.querySelector(selector)
  }
}

/** In powers of ten, as the server says sizes. */
export function sizeOf(bytes) {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const format = { style: "unit", unit: UNITS[power], unitDisplay: power ? "short" : "long", maximumFractionDigits: power > 1 ? 1 : 0 }
  return new Intl.NumberFormat(document.documentElement.lang || undefined, format).format(bytes / 1000 ** power)
}

function worded(words, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, () => value), words)
}
