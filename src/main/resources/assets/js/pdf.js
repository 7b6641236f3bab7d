import { Controller } from "@hotwired/stimulus"
import { PASSED_ON, ZOOMS } from "./pdf-words.js"

const PULSE = 5_000
const MOST_MISSED = 8
const LARGEST_COUNT = 10_000_000
const TROUBLES = ["password", "broken", "slow", "page"]

/**
 * The page around the document a PDF is drawn in. That one has no origin: it cannot fetch the file, so the file is
 * handed to it, and nothing it says is taken but a few words and numbers. Where it falls silent, it is taken away.
 */
export class PdfController extends Controller {
  static targets = ["frame", "tools", "place", "percent", "note", "trouble"]
  static values = { viewer: String, file: String, most: Number, place: String }
  static outlets = ["leaf"]

  connect() {
    if (!this.hasFrameTarget) return

    this.hear = this.hear.bind(this)
    addEventListener("message", this.hear)
    this.frameTarget.src = this.viewerValue
    this.dress = new MutationObserver(() => this.#dress())
    this.dress.observe(document.documentElement, { attributeFilter: ["data-theme"] })
    this.missed = 0
    this.pulse = setInterval(() => this.#feel(), PULSE)
  }

  disconnect() {
    removeEventListener("message", this.hear)
    this.dress?.disconnect()
    clearInterval(this.pulse)
    if (this.hasFrameTarget) this.frameTarget.removeAttribute("src")
    delete this.element.dataset.state
  }

  hear({ source, origin, data }) {
    if (this.over || source !== this.frameTarget.contentWindow || origin !== "null") return
    if (data?.say === "ready") this.#hand()
    if (data?.say === "opened" && isCount(data.pages) && isCount(data.shown)) this.#opened(data)
    if (data?.say === "at" && isCount(data.page) && isCount(data.zoom)) this.#at(data)
    if (data?.say === "here") this.missed = 0
    if (data?.say === "failed" && TROUBLES.includes(data.reason)) this.#fail(data.reason)
    if (data?.say === "key" && PASSED_ON.includes(data.key)) this.leafOutlets[0]?.go(data.key)
  }

  zoom({ params: { by } }) {
    this.#ask({ do: "zoom", by })
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [popover]")) return
    if (event.key in ZOOMS) this.#ask({ do: "zoom", by: ZOOMS[event.key] })
  }

  async #hand() {
    try {
      const answer = await fetch(this.fileValue)
      const bytes = answer.ok && (await answer.arrayBuffer())
      if (!bytes || bytes.byteLength > this.mostValue) throw new Error("not to be shown")
      this.frameTarget.contentWindow?.postMessage({ do: "open", bytes }, "*", [bytes])
      this.#dress()
    } catch {
      this.#fail("away")
    }
  }

  #opened({ pages, shown }) {
    this.pages = pages
    this.element.dataset.state = "open"
    this.toolsTarget.hidden = false
    if (shown < pages) this.#note("long")
    this.#at({ page: 1, zoom: this.percent })
    this.frameTarget.focus()
  }

  #at({ page, zoom }) {
    this.percent = zoom ?? this.percent
    const count = new Intl.NumberFormat(document.documentElement.lang)
    if (this.pages) {
      this.placeTarget.textContent = this.placeValue.replace(/[01]/g, (mark) => count.format(mark === "0" ? page : this.pages))
    }
    this.percentTarget.textContent = this.percent
      ? new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(this.percent / 100)
      : ""
  }

  /** A page that cannot be drawn leaves the others; anything else ends it. */
  #fail(reason) {
    if (reason === "page") {
      this.#note("page")
      return
    }
    this.over = true
    clearInterval(this.pulse)
    this.frameTarget.remove()
    this.element.dataset.state = "failed"
    this.toolsTarget.hidden = true
    for (const text of this.troubleTargets) text.hidden = text.dataset.reason !== reason
  }

  #note(reason) {
    for (const note of this.noteTargets) note.hidden &&= note.dataset.reason !== reason
  }

  /** In a tab that nobody sees, clocks stand still, here and there. */
  #feel() {
    if (document.hidden) return
    if (this.missed++ < MOST_MISSED) this.#ask({ do: "answer" })
    else this.#fail("slow")
  }

  #dress() {
    this.#ask({ do: "theme", theme: document.documentElement.dataset.theme })
  }

  #ask(words) {
    if (!this.over) this.frameTarget.contentWindow?.postMessage(words, "*")
  }
}

function isCount(number) {
  return Number.isInteger(number) && number >= 0 && number <= LARGEST_COUNT
}
