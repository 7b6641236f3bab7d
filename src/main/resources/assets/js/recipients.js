import { Controller } from "@hotwired/stimulus"
import { readAddress, splitList, unfinished } from "./address-list.js"
import { fold, hiddenTwin, newList, unfold } from "./chip-list.js"
import { recipientsOf } from "./recipients-of.js"

/**
 * Turns a field of addresses into chips and a place to type. That place is the field itself, for somebody may be typing in
 * it already; what the form sends is a field out of sight.
 */
export class RecipientsController extends Controller {
  static targets = ["entry", "more"]
  static values = { list: String, own: String }

  connect() {
    this.entry = this.entryTarget
    const isActive = this.entry === document.activeElement
    const typed = isActive ? unfinished(this.entry) : ""
    this.field = hiddenTwin(this.entry, this.entry.value.slice(0, this.entry.value.length - typed.length))
    this.entry.removeAttribute("name")
    this.entry.value = typed
    this.list = newList(this.listValue)
    this.entry.before(this.field, this.list, this.moreTarget)
    this.refill()
    this.element.dataset.enhanced = ""
    if (this.entry.autofocus && !isActive) this.entry.focus()
    else if (!isActive) this.fold()
  }

  disconnect() {
    this.entry.value = [this.field.value, this.entry.value.trim()].filter(Boolean).join(", ")
    this.entry.name = this.field.name
    this.field.remove()
    this.list.remove()
    this.moreTarget.hidden = true
    delete this.element.dataset.enhanced
  }

  /** The field was filled by somebody else. */
  refill() {
    const { pieces } = splitList(this.field.value)
    this.list.replaceChildren(...pieces.map((piece) => this.#chip(piece)))
    this.#settle()
  }

  /** Whatever was typed becomes chips: on leaving the field, and before the form is sent. */
  commit() {
    const typed = this.entry.value
    this.entry.value = ""
    if (typed.trim()) this.take(typed)
  }

  /** A form that is sent or saved in the middle of an address takes along what was typed of it. */
  include({ target, formData }) {
    const typed = this.entry.value.trim()
    if (target !== this.field.form || typed === "") return
    formData.set(this.field.name, [this.field.value, typed].filter(Boolean).join(", "))
  }

  type(event) {
    if (event.target !== this.entry || event.isComposing) return
    const back = this.list.matches(":dir(rtl)") ? "ArrowRight" : "ArrowLeft"
    const isAtStart = this.entry.selectionStart === 0 && this.entry.selectionEnd === 0
    const last = this.list.lastElementChild?.querySelector(".person-chip-name")
    if (["Enter", ",", ";"].includes(event.key) && !event.ctrlKey && !event.metaKey) return this.#finish(event)
    if (!isAtStart || ![back, "Backspace"].includes(event.key) || !last) return
    event.preventDefault()
    last.focus()
  }

  paste(event) {
    const text = event.clipboardData.getData("text/plain")
    const { pieces, groups } = splitList(text)
    if (event.target !== this.entry || (pieces.length < 2 && groups.length === 0)) return
    event.preventDefault()
    this.take(text)
  }

  pick({ detail: { entry } }) {
    this.take(entry)
    this.entry.focus()
  }

  /** Whoever was meant by a few letters that stand here as a chip already. */
  replace({ detail: { typed, entry } }) {
    const chip = [...this.list.children].findLast((each) => each.dataset.entry === typed)
    const next = chip?.nextElementSibling
    chip?.remove()
    if (chip) this.take(entry, next)
  }

  /** Takes a list in; who is in one of the fields already is not taken twice. */
  take(text, before = null) {
    const { pieces, groups } = splitList(text)
    const people = recipientsOf(this)
    const known = people.known()
    for (const piece of pieces) {
      const chip = this.#chip(piece)
      const twin = known.get(chip.dataset.email)
      if (twin && !("fault" in chip.dataset)) people.meet(twin)
      else this.list.insertBefore(chip, before)
      if ("fault" in chip.dataset) people.refuse(chip)
      known.set(chip.dataset.email, twin ?? chip)
    }
    if (groups.length > 0) people.say("group", groups.join(", "))
    this.store()
  }

  store() {
    this.field.value = [...this.list.children].map((chip) => chip.dataset.entry).filter(Boolean).join(", ")
    this.#settle()
    this.field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  enter() {
    this.entry.focus()
  }

  focus({ target }) {
    if (target === this.element) this.enter()
  }

  unfold() {
    unfold(this.list, this.moreTarget)
  }

  fold(event) {
    const next = event?.relatedTarget
    if (!this.element.contains(next ?? null) && !next?.closest(".menu")) fold(this.list, this.moreTarget)
  }

  #chip(piece) {
    return recipientsOf(this).newChip(readAddress(piece, this.ownValue))
  }

  #settle() {
    const count = this.list.childElementCount
    this.list.hidden = count === 0
    if (count <= (this.list.dataset.folded ?? 0)) this.unfold()
  }

  #finish(event) {
    // A comma inside a name that is still being quoted belongs to the name.
    if (event.key !== "Enter" && (this.entry.value.match(/"/g) ?? []).length % 2 === 1) return
    if (event.key !== "Enter" || this.entry.value.trim()) event.preventDefault()
    this.commit()
  }
}
