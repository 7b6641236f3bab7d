import { Controller } from "@hotwired/stimulus"
import { inertPage } from "./inert.js"
import { onTheirWay } from "./turns.js"

/** The form a message is written in: its size, its keys, and what is asked before it goes. */
export class ComposeController extends Controller {
  static targets = ["subject", "attachment", "doubts", "doubt", "confirmed", "send", "schedule", "copies", "minimise", "expand", "status"]
  static values = { words: String, waiting: String }

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

  /** Asks once about what is probably missing; a second Send is the answer. */
  check(event) {
    if (!this.#sends(event.submitter) || this.confirmedTarget.value) return
    const doubts = this.#doubts()
    if (doubts.length === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.asked = event.submitter
    for (const line of this.doubtTargets) line.hidden = !doubts.includes(line.dataset.doubt)
    this.doubtsTarget.showPopover()
  }

  sendAnyway() {
    this.doubtsTarget.hidePopover()
    this.confirmedTarget.value = "yes"
    this.element.requestSubmit(this.asked ?? this.sendTarget)
  }

  goBack() {
    this.doubtsTarget.hidePopover()
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
    await save?.save()
    if (save?.dirty) return
    this.#panel.remove()
  }

  #arrived(well) {
    const submitter = this.awaited
    this.awaited = undefined
    this.sendTarget.disabled = false
    if (submitter === this.sendTarget) this.statusTarget.textContent = ""
    if (well && this.element.isConnected) this.element.requestSubmit(submitter)
  }

  /** At once, or at a time that was chosen. */
  #sends(button) {
    return button === this.sendTarget || this.scheduleTargets.includes(button)
  }

  get #panel() {
    return this.element.closest(".compose-panel")
  }

  #size(size) {
    this.#panel.dataset.size = size
    this.minimiseTarget.setAttribute("aria-pressed", String(size === "minimised"))
    this.expandTarget.setAttribute("aria-pressed", String(size === "expanded"))
  }

  #doubts() {
    const doubts = []
    if (this.subjectTarget.value.trim() === "") doubts.push("no-subject")
    if (this.attachmentTargets.length === 0 && this.#mentionsAttachment()) doubts.push("no-attachment")
    return doubts
  }

  // Only the writer's own words count: what is quoted speaks of somebody else's attachments.
  #mentionsAttachment() {
    const form = this.element.elements
    const rich = form.namedItem("format").value === "rich"
    const own = rich ? inertPage(form.namedItem("html").value).body.textContent : form.namedItem("text").value.replace(/^>.*$/gm, "")
    const text = `${this.subjectTarget.value} ${own}`.toLowerCase()
    return this.wordsValue.split(" ").some((word) => text.includes(word))
  }
}
