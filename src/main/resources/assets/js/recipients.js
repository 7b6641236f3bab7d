import { Controller } from "@hotwired/stimulus"
import { readAddress, splitList, unfinished } from "./address-list.js"
import { fold, newList, unfold } from "./chip-list.js"
import { recipientsOf } from "./recipients-of.js"

/** Turns a field of addresses into chips and a place to type. The field itself stays what the form sends, out of sight. */
export class RecipientsController extends Controller {
  static targets = ["field", "more"]
  static values = { list: String, own: String }

  connect() {
    const field = this.fieldTarget
    this.entry = field.cloneNode()
    this.entry.removeAttribute("name")
    this.entry.removeAttribute("data-recipients-target")
    this.entry.value = field === document.activeElement ? unfinished(field) : ""
    field.value = field.value.slice(0, field.value.length - this.entry.value.length)
    this.list = newList(this.listValue)
    this.fieldId = field.id
    const isFirst = field.autofocus || field === document.activeElement
    field.removeAttribute("id")
    field.type = "hidden"
    field.after(this.list, this.moreTarget, this.entry)
    this.refill()
    this.element.dataset.enhanced = ""
    if (isFirst) this.entry.focus()
    else this.fold()
  }

  disconnect() {
    this.fieldTarget.value = [this.fieldTarget.value, this.entry.value.trim()].filter(Boolean).join(", ")
    this.list.remove()
    this.entry.remove()
    this.moreTarget.hidden = true
    this.fieldTarget.type = "text"
    this.fieldTarget.id = this.fieldId
    delete this.element.dataset.enhanced
  }

  /** The field was filled by somebody else. */
  refill() {
    const { pieces } = splitList(this.fieldTarget.value)
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
    if (target !== this.fieldTarget.form || typed === "") return
    formData.set(this.fieldTarget.name, [this.fieldTarget.value, typed].filter(Boolean).join(", "))
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
    this.fieldTarget.value = [...this.list.children].map((chip) => chip.dataset.entry).filter(Boolean).join(", ")
    this.#settle()
    this.fieldTarget.dispatchEvent(new Event("input", { bubbles: true }))
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
