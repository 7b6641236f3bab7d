import { Controller } from "@hotwired/stimulus"
import { readAddress, splitAddresses, unfinished } from "./address-list.js"
import { avatarOf } from "./avatar.js"

/**
 * Turns a field of addresses into one chip per address and a place to type. The field itself stays what the form sends;
 * it is only out of sight.
 */
export class RecipientsController extends Controller {
  static targets = ["field", "chip"]
  static values = { remove: String, malformed: String, count: String }

  connect() {
    const field = this.fieldTarget
    this.entry = field.cloneNode()
    this.entry.removeAttribute("name")
    this.entry.removeAttribute("data-recipients-target")
    this.entry.value = field === document.activeElement ? unfinished(field) : ""
    field.value = field.value.slice(0, field.value.length - this.entry.value.length)
    this.list = document.createElement("ul")
    this.list.className = "recipient-chips"
    this.list.setAttribute("aria-label", this.countValue)
    this.fieldId = field.id
    const first = field.autofocus || field === document.activeElement
    field.removeAttribute("id")
    field.type = "hidden"
    field.after(this.list, this.entry)
    this.#append(field.value)
    this.element.dataset.enhanced = ""
    if (first) this.entry.focus()
  }

  disconnect() {
    this.commit()
    this.list.remove()
    this.entry.remove()
    this.fieldTarget.type = "text"
    this.fieldTarget.id = this.fieldId
    delete this.element.dataset.enhanced
  }

  /** Whatever was typed becomes chips: on leaving the field, and before the form is sent. */
  commit() {
    const typed = this.entry.value
    this.entry.value = ""
    if (typed.trim()) this.#take(typed)
  }

  /** A form that is sent or saved in the middle of an address takes along what was typed of it. */
  include({ target, formData }) {
    const typed = this.entry.value.trim()
    if (target !== this.fieldTarget.form || typed === "") return
    formData.set(this.fieldTarget.name, [this.fieldTarget.value, typed].filter(Boolean).join(", "))
  }

  type(event) {
    if (event.target !== this.entry || event.isComposing) return
    if (["Enter", ",", ";"].includes(event.key) && !event.ctrlKey && !event.metaKey) this.#finish(event)
    else if (event.key === "Backspace" && this.entry.value === "") this.#reopenLast(event)
  }

  paste(event) {
    const text = event.clipboardData.getData("text/plain")
    if (event.target !== this.entry || splitAddresses(text).length < 2) return
    event.preventDefault()
    this.#take(text)
  }

  remove(event) {
    const chip = event.target.closest("li")
    const next = chip.nextElementSibling ?? chip.previousElementSibling
    chip.remove()
    this.#store()
    ;(next?.querySelector("button") ?? this.entry).focus()
  }

  reopen(event) {
    const chip = event.target.closest("li")
    this.commit()
    this.entry.value = chip.dataset.address
    chip.remove()
    this.#store()
    this.entry.focus()
  }

  focus(event) {
    if (event.target === this.element || event.target === this.list) this.entry.focus()
  }

  #finish(event) {
    // A comma inside a name that is still being quoted belongs to the name.
    const quoted = (this.entry.value.match(/"/g) ?? []).length % 2 === 1
    if (quoted && event.key !== "Enter") return
    if (event.key !== "Enter" || this.entry.value.trim()) event.preventDefault()
    this.commit()
  }

  #reopenLast(event) {
    const last = this.list.lastElementChild
    if (!last) return
    event.preventDefault()
    this.reopen({ target: last })
  }

  #take(text) {
    this.#append(text)
    this.#store()
  }

  #append(text) {
    for (const part of splitAddresses(text)) this.list.append(this.#chip(readAddress(part)))
    this.list.hidden = this.list.childElementCount === 0
  }

  #store() {
    const all = [...this.list.children].map((chip) => chip.dataset.address)
    this.list.hidden = all.length === 0
    this.fieldTarget.value = all.join(", ")
    this.fieldTarget.dispatchEvent(new Event("input", { bubbles: true }))
  }

  #chip({ text, email, name, valid }) {
    const chip = document.createElement("li")
    chip.className = "person-chip"
    chip.dataset.address = text
    chip.title = valid ? email : this.malformedValue
    const open = document.createElement("button")
    open.type = "button"
    open.className = "person-chip-name"
    open.dataset.action = "recipients#reopen"
    open.textContent = name
    const remove = document.createElement("button")
    remove.type = "button"
    remove.className = "person-chip-remove"
    remove.dataset.action = "recipients#remove"
    remove.setAttribute("aria-label", this.removeValue.replace("{0}", name))
    remove.textContent = "×"
    chip.append(avatarOf(name, email), open, remove)
    if (!valid) {
      chip.dataset.malformed = ""
      const why = document.createElement("span")
      why.className = "visually-hidden"
      why.textContent = this.malformedValue
      open.append(" ", why)
    }
    return chip
  }
}
