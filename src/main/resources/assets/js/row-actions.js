import { Controller } from "@hotwired/stimulus"
import { actOn } from "./act-on.js"
import { rowOf } from "./rows.js"

const FILLED = { star: "starred", pin: "pinned" }
const WATCHED = { attributeFilter: ["data-unread"], childList: true, subtree: true }

/** What the pointer finds on a row: the buttons that the toolbar has for a selection, for this row alone; the exact time. */
export class RowActionsController extends Controller {
  connect() {
    this.over = this.over.bind(this)
    this.leave = this.leave.bind(this)
    this.element.addEventListener("mouseover", this.over)
    this.element.addEventListener("mouseleave", this.leave)
    // The row says something else, or is another message's now.
    this.observer = new MutationObserver(() => this.#renew())
    // A page that is gone back to has buttons that nobody answers to.
    for (const old of this.element.querySelectorAll(".row-actions")) old.remove()
  }

  disconnect() {
    this.element.removeEventListener("mouseover", this.over)
    this.element.removeEventListener("mouseleave", this.leave)
    this.observer.disconnect()
  }

  over(event) {
    const row = rowOf(event.target)
    if (!row) return
    tellTime(row.querySelector("time"))
    if (row === this.row) return
    this.leave()
    this.row = row
    this.observer.observe(row, WATCHED)
    this.#renew()
  }

  leave() {
    this.observer.disconnect()
    this.row?.querySelector(".row-actions")?.remove()
    this.row = this.shown = undefined
  }

  #renew() {
    const does = this.#does()
    const shown = does.map(({ own, button }) => `${button.dataset.key} ${own?.title}`).join()
    if (shown === this.shown) return
    this.shown = shown
    const actions = document.createElement("span")
    actions.className = "row-actions"
    actions.append(...does.map(({ button, own }) => this.#action(button, own)))
    this.row.querySelector(".row-actions")?.remove()
    this.row.append(actions)
  }

  /** The buttons of the toolbar that are wanted here, each with what the row has of its own for it. */
  #does() {
    const read = this.row.hasAttribute("data-unread") ? "read" : "unread"
    return ["star", "pin", read, "archive", "trash"]
      .map((does) => ({ does, button: this.element.querySelector(`.list-selected [data-key=${does}][name]`) }))
      .filter(({ button }) => button)
      .map(({ does, button }) => ({ button, own: ownOf(this.row, does) }))
  }

  /** What the row has of its own lies below these, so that its place among them takes it away again. */
  #action(button, own) {
    const { row } = this
    const copy = button.cloneNode(true)
    copy.type = "button"
    copy.tabIndex = -1
    copy.disabled = false
    copy.removeAttribute("data-key")
    if (own) {
      copy.title = own.title
      copy.removeAttribute("aria-label")
      copy.dataset.on = own.className
      const shape = copy.querySelector("use")
      shape.setAttribute("href", shape.getAttribute("href").replace(/#.*/, `#${FILLED[own.className]}`))
    }
    // The focus stays where it is: these go with the pointer.
    copy.addEventListener("mousedown", (event) => event.preventDefault())
    copy.addEventListener("click", () => {
      const now = own && ownOf(row, own.className)
      if (now) this.element.requestSubmit(now)
      else actOn(this.element, [row], button)
    })
    return copy
  }
}

function ownOf(row, does) {
  return row.querySelector(`button.${does}`)
}

function tellTime(time) {
  if (!time?.dateTime) return
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeStyle: "short" })
  time.title = format.format(new Date(time.dateTime))
}
