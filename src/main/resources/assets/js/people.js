import { Controller } from "@hotwired/stimulus"
import { avatarOf } from "./avatar.js"

/** All recipients of a message: what their chips are made of, which moves from one field to another, who is there already. */
export class PeopleController extends Controller {
  static targets = ["chip", "words", "hint", "menu", "move", "who", "why", "copies"]

  /** Made in one go: a list of five hundred is pasted without a pause. */
  newChip({ text, email, name, fault }) {
    const chip = this.chipTarget.content.firstElementChild.cloneNode(true)
    const [open, remove] = chip.querySelectorAll("button")
    chip.dataset.entry = text
    chip.dataset.email = (fault ? text : email).toLowerCase()
    chip.prepend(avatarOf(name, email))
    chip.querySelector("bdi").textContent = fault ? text : name
    const why = fault ? this.#word(fault, text) : ""
    open.title = why || email
    chip.querySelector("[data-why]").textContent = why
    if (fault) chip.dataset.fault = fault
    remove.setAttribute("aria-label", this.#word("remove", fault ? text : name))
    return chip
  }

  /** By address. */
  known() {
    return new Map(this.#chips.map((chip) => [chip.dataset.email, chip]))
  }

  /** Something was entered that is no address: why stands on the chip, and here for who cannot point at it. */
  refuse(chip) {
    this.hintTarget.textContent = chip.querySelector("[data-why]").textContent
  }

  /** Somebody was entered who is there. */
  meet(chip) {
    this.say("twin", chip.dataset.email, this.#rowOf(chip).querySelector("label").textContent)
    chip.animate?.([{ opacity: 0.3 }, { opacity: 1 }], { duration: matchMedia("(prefers-reduced-motion)").matches ? 0 : 150 })
  }

  say(word, ...parts) {
    this.hintTarget.textContent = this.#word(word, ...parts)
  }

  /** Somebody goes on typing, or has seen to it. */
  hush({ target, type }) {
    if (type !== "input" || target.role === "combobox") this.hintTarget.textContent = ""
  }

  open({ target, detail: { chips } }) {
    this.chosen = chips
    const field = this.#rowOf(target).dataset.field
    for (const move of this.moveTargets) move.hidden = move.value === field || !this.#row(move.value)
    this.whoTarget.textContent = chips.length > 1 ? chips.map((chip) => chip.textContent.trim()).join(", ") : target.dataset.entry
    this.whyTarget.textContent = chips.length > 1 ? "" : target.querySelector("[data-why]").textContent
    this.menuTarget.showPopover({ source: target.querySelector(".person-chip-name") })
  }

  /** As the right button or a long press does. */
  context(event) {
    const chip = event.target.closest(".person-chip")
    if (!chip) return
    event.preventDefault()
    this.open({ target: chip, detail: { chips: [chip] } })
  }

  moveChosen({ currentTarget }) {
    this.move(this.chosen, currentTarget.value)
  }

  editChosen() {
    const [chip] = this.chosen
    chip.dispatchEvent(new CustomEvent("chips:edit", { bubbles: true, detail: { chips: this.chosen } }))
  }

  async copyChosen() {
    await navigator.clipboard.writeText(this.chosen.map((chip) => chip.dataset.entry).join(", ")).catch(() => {})
    this.say("copied")
  }

  removeChosen() {
    const row = this.#rowOf(this.chosen[0])
    this.hintTarget.textContent = ""
    for (const chip of this.chosen) chip.remove()
    this.#fieldOf(row).store()
    this.#fieldOf(row).enter()
  }

  /** From whichever field they are in to the end of this one. */
  move(chips, name) {
    if (name !== "to") this.copiesTarget.open = true
    const rows = new Set(chips.map((chip) => this.#rowOf(chip)))
    const target = this.#row(name)
    for (const chip of chips) chip.remove()
    for (const row of rows) this.#fieldOf(row).store()
    this.#fieldOf(target).take(chips.map((chip) => chip.dataset.entry).join("\n"))
    this.#fieldOf(target).enter()
  }

  get #chips() {
    return [...this.element.querySelectorAll(".person-chip")]
  }

  /** Some forms have one field only. */
  #row(name) {
    return this.element.querySelector(`[data-field=${name}]`)
  }

  #rowOf(chip) {
    return chip.closest("[data-field]")
  }

  #fieldOf(row) {
    return this.application.getControllerForElementAndIdentifier(row, "recipients")
  }

  #word(name, ...parts) {
    const word = this.wordsTarget.content.querySelector(`[data-word="${name}"]`).dataset.text
    return parts.reduce((text, part, at) => text.replaceAll(`{${at}}`, () => shortened(part)), word)
  }
}

function shortened(text) {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
