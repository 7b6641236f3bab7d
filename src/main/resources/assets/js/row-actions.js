import { Controller } from "@hotwired/stimulus"
import { actOn, rowOf } from "./rows.js"

const FILLED = { star: "starred", pin: "pinned" }

/** What the pointer finds on a row: the buttons that the toolbar has for a selection, for this row alone; the exact time. */
export class RowActionsController extends Controller {
  connect() {
    this.over = this.over.bind(this)
    this.leave = this.leave.bind(this)
    this.element.addEventListener("mouseover", this.over)
    this.element.addEventListener("mouseleave", this.leave)
  }

  disconnect() {
    this.element.removeEventListener("mouseover", this.over)
    this.element.removeEventListener("mouseleave", this.leave)
  }

  over(event) {
    const row = rowOf(event.target)
    if (!row || row === this.row) return
    this.leave()
    this.row = row
    this.#tellTime(row.querySelector("time"))
    row.append(this.#actions(row))
  }

  leave() {
    this.row?.querySelector(".row-actions")?.remove()
    this.row = undefined
  }

  #actions(row) {
    const actions = document.createElement("span")
    actions.className = "row-actions"
    const read = row.hasAttribute("data-unread") ? "read" : "unread"
    for (const does of ["star", "pin", read, "archive", "trash"]) {
      const button = this.element.querySelector(`.list-selected [data-key=${does}][name]`)
      if (button) actions.append(this.#action(row, button, row.querySelector(`button.${does}`)))
    }
    return actions
  }

  /** What the row has of its own lies below these, so that its place among them takes it away again. */
  #action(row, button, own) {
    const copy = button.cloneNode(true)
    copy.type = "button"
    copy.tabIndex = -1
    copy.removeAttribute("data-key")
    if (own) {
      copy.title = own.title
      copy.removeAttribute("aria-label")
      copy.dataset.on = own.className
      const shape = copy.querySelector("use")
      shape.setAttribute("href", shape.getAttribute("href").replace(/#.*/, `#${FILLED[own.className]}`))
    }
    copy.addEventListener("click", () => (own ? own.click() : actOn(this.element, [row], button)))
    return copy
  }

  #tellTime(time) {
    if (!time?.dateTime || time.title) return
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeStyle: "short" })
    time.title = format.format(new Date(time.dateTime))
  }
}
