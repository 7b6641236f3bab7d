import { Controller } from "@hotwired/stimulus"
import { actOn, rowsSelected } from "./selection.js"

/** The list beside the reading pane: which row is open, where the keyboard stands, what the pointer finds on a row. */
export class ListController extends Controller {
  static values = { narrow: Number }

  connect() {
    this.#mark(location.pathname)
  }

  click(event) {
    const link = event.target.closest("a[data-turbo-frame=compose], a.row-link")
    if (link && this.#narrow) link.dataset.turboFrame = "_top"
  }

  opened(event) {
    if (event.target.id === "reading") this.#mark(new URL(event.target.src).pathname, true)
  }

  next(event) {
    this.#step(event, 1)
  }

  previous(event) {
    this.#step(event, -1)
  }

  open(event) {
    const row = this.#here
    if (!row || document.activeElement.closest("a, button, summary") ) return
    event.preventDefault()
    this.#link(row).click()
  }

  back(event) {
    const row = this.#here
    if (!row || !row.checkVisibility()) return
    event.preventDefault()
    this.#link(row).focus()
  }

  select(event) {
    const box = this.#here?.querySelector(".pick > input")
    if (!box) return
    event.preventDefault()
    box.click()
  }

  /** A key for the selection, or with none for the row where the keyboard stands. */
  act(event) {
    const does = event.type.replace("hotkey:", "")
    const form = this.element.querySelector("form.list")
    const button = form?.querySelector(`.list-selected [data-key=${does}]`)
    const row = this.#here
    if (!button || rowsSelected(form).length > 0) return
    if (!row || !row.checkVisibility() || button.type !== "submit") return
    event.preventDefault()
    actOn(form, [row], button)
  }

  hover(event) {
    const row = event.target.closest(".row")
    if (!row || row.querySelector(".row-actions")) return
    this.element.querySelector(".row-actions")?.remove()
    row.append(this.#actions(row))
  }

  leave() {
    this.element.querySelector(".row-actions")?.remove()
  }

  #actions(row) {
    const form = row.closest("form")
    const actions = document.createElement("span")
    actions.className = "row-actions"
    const read = row.hasAttribute("data-unread") ? "read" : "unread"
    for (const does of ["archive", "trash", read]) {
      const button = form.querySelector(`.list-selected [data-key=${does}][name]`)
      if (!button) continue
      const copy = button.cloneNode(true)
      copy.type = "button"
      copy.removeAttribute("data-key")
      copy.tabIndex = -1
      copy.addEventListener("click", () => actOn(form, [row], button))
      actions.append(copy)
    }
    return actions
  }

  #step(event, way) {
    const rows = this.#rows
    const index = rows.indexOf(this.#here)
    const row = rows[index < 0 ? 0 : index + way]
    event.preventDefault()
    if (!row) return
    const reading = this.element.querySelector("[aria-current].row")
    const link = this.#link(row)
    link.focus()
    row.scrollIntoView({ block: "nearest" })
    if (reading && !this.#narrow) link.click()
  }

  #mark(path, read = false) {
    for (const row of this.#rows) {
      const current = this.#link(row).pathname === path
      row.toggleAttribute("aria-current", current)
      if (current) row.setAttribute("aria-current", "true")
      if (current && read) row.removeAttribute("data-unread")
    }
  }

  #link(row) {
    return row.querySelector(".row-link")
  }

  get #here() {
    return document.activeElement.closest(".row") ?? this.element.querySelector(".row[aria-current]") ?? null
  }

  get #rows() {
    return [...this.element.querySelectorAll(".row")]
  }

  get #narrow() {
    return window.matchMedia(`(width < ${this.narrowValue}px)`).matches
  }
}
