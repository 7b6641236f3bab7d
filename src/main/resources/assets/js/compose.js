import { Controller } from "@hotwired/stimulus"
import { onTheirWay } from "./turns.js"

/** The form a message is written in: its size and its keys. */
export class ComposeController extends Controller {
  static targets = ["subject", "attachment", "send", "schedule", "copies", "minimise", "expand", "status"]
  static values = { waiting: String }

  connect() {
    const first = this.element.querySelector("[autofocus]")
    const body = this.element.querySelector(".compose-rich:not([hidden])")
    ;(first?.hidden ? body : first)?.focus()
  }

  keys(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      this.element.requestSubmit(this.sendTarget)
    }
  }

  /** What was attached or saved a moment ago is on its way still: the message goes when it has arrived, and with it. */
  await(event) {
    this.pressed = event.submitter
    const arriving = onTheirWay(this.element)
    if (!arriving) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (this.awaited) return
    this.awaited = event.submitter
    if (this.awaited === this.sendTarget) this.statusTarget.textContent = this.waitingValue
    this.sendTarget.disabled = true
    arriving.then((well) => this.#arrived(well))
  }

  minimise() {
    this.#size(this.#panel.dataset.size === "minimised" ? "docked" : "minimised")
  }

  expand() {
    this.#size(this.#panel.dataset.size === "expanded" ? "docked" : "expanded")
  }

  /** Closing keeps the draft: what is unsaved is saved first. */
  async close() {
    const save = this.application.getControllerForElementAndIdentifier(this.element, "autosave")
    // A file that is on its way would be lost with its form.
    const arrived = await (onTheirWay(this.element) ?? true)
    await save?.store()
    if (save?.dirty || !arrived) return
    this.#panel.remove()
  }

  #arrived(well) {
    const submitter = this.awaited
    this.awaited = undefined
    this.sendTarget.disabled = false
    if (submitter === this.sendTarget) this.statusTarget.textContent = ""
    if (well && this.element.isConnected) this.element.requestSubmit(submitter)
  }

  get #panel() {
    return this.element.closest(".compose-panel")
  }

  #size(size) {
    this.#panel.dataset.size = size
    this.minimiseTarget.setAttribute("aria-pressed", String(size === "minimised"))
    this.expandTarget.setAttribute("aria-pressed", String(size === "expanded"))
  }
}
