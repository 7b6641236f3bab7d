import { Controller } from "@hotwired/stimulus"
import { Arrivals } from "./arrivals.js"
import { Refused } from "./ask.js"
import { PartCopy } from "./part-copy.js"
import { persevere } from "./persevere.js"
import { postForm } from "./post-form.js"
import { Transfer } from "./transfer.js"
import { meanwhile, inTurn } from "./turns.js"
import { UploadRow, sizeOf } from "./upload-row.js"

/**
 * Attaches files as soon as they are chosen, dropped or carried over from another message. They come while the person goes
 * on writing; only putting what has arrived into the form takes its turn.
 */
export class UploadController extends Controller {
  static targets = ["files", "pending", "row"]
  static values = { limit: Number, account: String }

  connect() {
    this.arrivals ??= new Arrivals(this.element)
    this.clicked = (event) => this.#pick(event.target.closest?.(".attachment-attach"))
    document.addEventListener("click", this.clicked)
  }

  disconnect() {
    document.removeEventListener("click", this.clicked)
    // The form comes back when the page around it changes: only one that does not has nobody to finish for.
    setTimeout(() => this.element.isConnected || this.#rows.forEach(({ work }) => work?.stop()))
  }

  chosen() {
    this.#take([...this.filesTarget.files])
    this.filesTarget.value = ""
  }

  /** Dropped, or whatever else brings some. */
  take({ detail }) {
    this.#take(detail.files)
    for (const name of detail.folders) this.#row(name).refused("folder")
  }

  /** Carried over from another message, unless it is one of this very one. */
  copy({ detail: { part, name } }) {
    if (!this.element.querySelector(`[data-part="${CSS.escape(part)}"]`)) this.#copy(part, name)
  }

  remove(event) {
    event.preventDefault()
    const action = event.currentTarget.value
    inTurn(this.element, async () => (await postForm(this.element, action)) < 400)
  }

  cancel(event) {
    const { upload } = event.currentTarget.closest(".upload")
    upload.work?.stop()
    upload.remove()
  }

  retry(event) {
    this.#follow(event.currentTarget.closest(".upload").upload)
  }

  /** Nothing is sent without a file that was meant to go along: it is tried again first, or taken away. */
  hold(event) {
    const failed = this.#rows.find((row) => row.hasFailed)
    if (!failed || !/^(send|schedule)/.test(event.submitter?.value)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    failed.element.querySelector("button:not([hidden])").focus()
  }

  warn(event) {
    if (this.#rows.some((row) => !row.hasFailed)) event.preventDefault()
  }

  #take(files) {
    for (const file of files) {
      const moved = (bytes) => row.moved(bytes)
      const described = { filename: file.name, filetype: file.type, submission: this.#field("submission"), account: this.accountValue }
      const taken = this.#size + file.size
      const row = this.#row(file.name, new Transfer(file, described, () => this.#field("csrf-token"), moved))
      if (taken > this.limitValue) row.refused("tooLarge", sizeOf(file.size))
      else this.#follow(row)
    }
  }

  #pick(button) {
    const card = button?.closest("li").querySelector("[data-part]")
    if (card) this.#copy(card.dataset.part, card.dataset.name)
  }

  #copy(part, name) {
    const row = this.#row(name, new PartCopy(part, this.#field("submission"), () => this.#field("csrf-token")))
    row.busy("copying")
    this.#follow(row)
  }

  #follow(row) {
    row.begun()
    meanwhile(this.element, this.#finish(row))
  }

  async #finish(row) {
    const { work } = row
    try {
      const address = await work.run()
      row.busy("attaching")
      const passes = (failure) => !(failure instanceof Refused) || failure.passes
      const attach = () => this.arrivals.attach(row, address)
      return await persevere(attach, { signal: work.stopping.signal, passes, waits: () => row.moved() })
    } catch (failure) {
      if (!work.stopped) row.failed(failure)
      return work.stopped
    }
  }

  #row(name, work) {
    const row = new UploadRow(this.rowTarget, name, work)
    this.pendingTarget.append(row.element)
    return row
  }

  /** What is attached, and what is on its way. */
  get #size() {
    const attached = [...this.element.querySelectorAll("[data-octets]")].map(({ dataset }) => Number(dataset.octets))
    const coming = this.#rows.filter((row) => !row.hasFailed).map(({ work }) => work.size)
    return [...attached, ...coming].reduce((sum, size) => sum + size, 0)
  }

  get #rows() {
    return [...this.pendingTarget.children].map(({ upload }) => upload)
  }

  #field(name) {
    return this.element.elements.namedItem(name).value
  }
}
