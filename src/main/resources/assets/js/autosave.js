import { Controller } from "@hotwired/stimulus"
import { showStreams } from "./streams.js"
import { inTurn } from "./turns.js"

const PAUSE = 3000
const LONGEST = 20000
const WRITTEN = ["to", "cc", "bcc", "subject", "text", "html", "format", "identity"]

/**
 * Saves the draft three seconds after the last keystroke, and while somebody writes without a pause every twenty. When the
 * server cannot be reached the text is kept in this tab, and saved again as soon as it can be.
 */
export class AutosaveController extends Controller {
  static targets = ["status", "offer"]
  static values = { saving: String, kept: String, signedOut: String, leave: String, key: String }

  connect() {
    // The form comes back with its text when the page around it changes: it stands outside of what is replaced.
    this.dirty ??= false
    if (this.dirty) this.timer = setTimeout(() => this.save(), PAUSE)
    const copy = this.#copy()
    this.offerTarget.hidden = !copy || JSON.stringify(copy) === JSON.stringify(this.#written())
  }

  disconnect() {
    clearTimeout(this.timer)
    clearTimeout(this.latest)
    if (this.dirty && !this.sent) this.#keep()
  }

  changed(event) {
    if (event.target.type === "file") return
    this.dirty = true
    this.revision = (this.revision ?? 0) + 1
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), PAUSE)
    this.latest ??= setTimeout(() => this.save(), LONGEST)
  }

  async save() {
    clearTimeout(this.timer)
    clearTimeout(this.latest)
    this.latest = null
    if (!this.dirty || this.sent) return
    if (this.running) return this.running.then(() => this.save())
    this.running = inTurn(this.element, () => this.#post()).finally(() => (this.running = null))
    return this.running
  }

  /** The form itself is on its way: nothing more to save, and nothing to warn of. */
  submitted(event) {
    this.sent = true
    clearTimeout(this.timer)
    clearTimeout(this.latest)
    if (event.detail.formSubmission?.submitter?.value === "discard") this.#forget()
  }

  finished(event) {
    this.sent = event.detail.success
    if (this.sent) return this.#forget()
    this.#keep()
    // Without an answer there is no page that says what happened.
    if (!event.detail.fetchResponse) this.#failed(this.keptValue)
  }

  warn(event) {
    if (!this.dirty || this.sent) return
    this.#keep()
    event.preventDefault()
  }

  restore() {
    for (const [name, value] of Object.entries(this.#copy() ?? {})) {
      const field = this.element.elements.namedItem(name)
      if (field && "value" in field) field.value = value
    }
    this.offerTarget.hidden = true
    this.dispatch("restored")
    this.changed({ target: this.element })
  }

  forget() {
    this.offerTarget.hidden = true
    this.#forget()
  }

  async #post() {
    const revision = this.revision
    const form = new FormData(this.element)
    form.delete("files")
    form.set("action", "save")
    this.statusTarget.textContent = this.savingValue
    try {
      const response = await fetch(this.#address, {
        method: "POST",
        body: form,
        headers: { Accept: "text/vnd.turbo-stream.html" },
      })
      if (response.redirected || response.status === 401) return this.#failed(this.signedOutValue)
      // What failed has words of its own, as a stream; anything else has none.
      if (!response.headers.get("Content-Type")?.startsWith("text/vnd.turbo-stream.html")) return this.#failed(this.keptValue)
      await showStreams(await response.text())
      if (!response.ok) return this.#keep()
      this.dirty = this.revision !== revision
      if (!this.dirty) this.#forget()
    } catch {
      this.#failed(this.keptValue)
    }
  }

  // Not the property: the form has buttons named "action", which cover it.
  get #address() {
    return this.element.getAttribute("action")
  }

  #failed(words) {
    this.#keep()
    this.statusTarget.textContent = words
    this.timer = setTimeout(() => this.save(), LONGEST)
  }

  #keep() {
    try {
      sessionStorage.setItem(this.keyValue, JSON.stringify(this.#written()))
    } catch {
      // The tab's storage is full or closed: the text is still on the page.
    }
  }

  #forget() {
    sessionStorage.removeItem(this.keyValue)
  }

  #copy() {
    try {
      return JSON.parse(sessionStorage.getItem(this.keyValue))
    } catch {
      return null
    }
  }

  // The page's own token and ids are of their time; only what a person wrote is kept.
  #written() {
    return Object.fromEntries([...new FormData(this.element)].filter(([name]) => WRITTEN.includes(name)))
  }
}
