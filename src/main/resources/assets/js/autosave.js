import { Controller } from "@hotwired/stimulus"
import { forgetCopy, keepCopy, unsavedCopy, writtenIn } from "./draft-copy.js"
import { showStreams } from "./streams.js"
import { inTurn } from "./turns.js"

const PAUSE = 3000
const LONGEST = 20000

/**
 * Saves the draft three seconds after the last keystroke, while somebody writes without a pause every twenty, and when the
 * page goes out of sight. When the server cannot be reached the text is kept in this browser, and saved again as soon as it
 * can be.
 */
export class AutosaveController extends Controller {
  static targets = ["status", "offer", "turn"]
  static values = { saving: String, kept: String, signedOut: String, owner: String, about: String }

  connect() {
    // The form comes back with its text when the page around it changes: it stands outside of what is replaced.
    this.dirty ??= false
    if (this.dirty) this.timer = setTimeout(() => this.save(), PAUSE)
    this.offered = unsavedCopy(this.ownerValue, this.aboutValue, this.element)
    this.offerTarget.hidden = !this.offered
  }

  disconnect() {
    clearTimeout(this.timer)
    clearTimeout(this.latest)
    if (this.dirty && !this.sent) this.#keep()
  }

  changed(event) {
    if (event.target.type === "file") return
    this.dirty = true
    this.change = (this.change ?? 0) + 1
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), PAUSE)
    this.latest ??= setTimeout(() => this.save(), LONGEST)
  }

  /** Writes down what is new: it comes into Drafts later. */
  save() {
    return this.#save("autosave")
  }

  /** Saves, and waits until it lies in Drafts. */
  store() {
    return this.#save("save")
  }

  /** A phone may end a page that nobody sees, and says nothing before. */
  hide() {
    if (document.visibilityState !== "hidden" || !this.dirty || this.sent) return
    this.#keep()
    this.save()
  }

  /** Somebody has chosen what to keep of two versions. */
  async decide(event) {
    event.preventDefault()
    this.dirty = true
    await this.#save(event.currentTarget.value)
  }

  async #save(action) {
    clearTimeout(this.timer)
    clearTimeout(this.latest)
    this.latest = null
    if (!this.dirty && (action === "autosave" || !this.change)) return
    if (this.sent) return
    if (this.running) return this.running.then(() => this.#save(action))
    this.running = inTurn(this.element, () => this.#post(action)).finally(() => (this.running = null))
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

  /** Another form is asked for in the place of this one, or this one again: both are begun with what is written here. */
  makeRoom(event) {
    if (event.target !== this.element.closest("turbo-frame") || !this.dirty || this.sent) return
    event.preventDefault()
    this.save().finally(() => event.detail.resume())
  }

  warn(event) {
    if (!this.dirty || this.sent) return
    this.#keep()
    event.preventDefault()
  }

  restore() {
    for (const [name, value] of Object.entries(this.offered?.written ?? {})) {
      const field = this.element.elements.namedItem(name)
      if (field && "value" in field) field.value = value
    }
    this.forget()
    this.dispatch("restored")
    this.changed({ target: this.element })
  }

  forget() {
    this.offerTarget.hidden = true
    if (this.offered) forgetCopy(this.ownerValue, this.offered.submission)
    this.offered = undefined
  }

  /** A request that was long on its way is known by its number, and writes over nothing. */
  count() {
    this.turnTarget.value = Number(this.turnTarget.value) + 1
  }

  async #post(action) {
    const { change } = this
    this.count()
    const form = new FormData(this.element)
    form.delete("files")
    form.set("action", action)
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
      this.dirty = this.change !== change
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
    keepCopy(this.ownerValue, { about: this.aboutValue, ...writtenIn(this.element) })
  }

  #forget() {
    forgetCopy(this.ownerValue, writtenIn(this.element).submission)
  }
}
