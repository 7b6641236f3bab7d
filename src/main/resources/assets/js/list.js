import { Controller } from "@hotwired/stimulus"
import { actOn } from "./act-on.js"
import { beside, isBesideRoom } from "./beside.js"
import { ROWS, linkOf, rowOf, rowsSelected } from "./rows.js"
import { rememberList } from "./way-back.js"

const NARROW = "(width < 700px)"
const LEAVING = ["archive", "trash", "junk"]
const ACTIONS = [...LEAVING, "star", "read", "unread", "move", "snooze", "mute"]

/** The list beside the reading pane: which row is open, where the keyboard stands, what a key does there. */
export class ListController extends Controller {
  connect() {
    this.keys = {
      next: (event) => this.#step(event, 1),
      previous: (event) => this.#step(event, -1),
      open: (event) => this.#open(event),
      list: (event) => this.#back(event),
      select: (event) => this.#select(event),
      ...Object.fromEntries(ACTIONS.map((does) => [does, (event) => this.#act(event, does)])),
    }
    this.click = this.click.bind(this)
    this.opened = this.opened.bind(this)
    this.element.addEventListener("click", this.click, true)
    this.element.addEventListener("turbo:frame-load", this.opened)
    this.unreached = () => this.#mark(location.pathname)
    this.element.addEventListener("turbo:fetch-request-error", this.unreached)
    this.loaded = () => this.#loaded()
    this.element.addEventListener("rows:loaded", this.loaded)
    for (const [does, perform] of Object.entries(this.keys)) document.addEventListener(`hotkey:${does}`, perform)
    this.#mark(location.pathname)
  }

  disconnect() {
    this.element.removeEventListener("click", this.click, true)
    this.element.removeEventListener("turbo:frame-load", this.opened)
    this.element.removeEventListener("turbo:fetch-request-error", this.unreached)
    this.element.removeEventListener("rows:loaded", this.loaded)
    for (const [does, perform] of Object.entries(this.keys)) document.removeEventListener(`hotkey:${does}`, perform)
  }

  /** On a narrow screen a message and a draft are pages of their own; it may be a wide one at the next click. */
  click(event) {
    if (event.target.closest(`${ROWS} > a`)) rememberList(this.element.querySelector("form.list"))
    const link = event.target.closest(`a[data-turbo-frame=compose], ${ROWS} > a`)
    if (!link) return
    if (!window.matchMedia(NARROW).matches) return this.#follow(link, event)
    const frame = link.getAttribute("data-turbo-frame")
    link.dataset.turboFrame = "_top"
    setTimeout(() => (frame ? (link.dataset.turboFrame = frame) : link.removeAttribute("data-turbo-frame")))
  }

  /** What was clicked is what is being read, also while it is still coming: a key may be quicker. A draft is written. */
  #follow(link, { button, altKey, ctrlKey, metaKey, shiftKey }) {
    const elsewhere = button > 0 || altKey || ctrlKey || metaKey || shiftKey
    if (link.matches(`${ROWS} > a`) && !link.dataset.turboFrame && !elsewhere) this.#mark(link.pathname)
  }

  opened(event) {
    if (event.target.id !== "reading") return
    this.#mark(new URL(event.target.src).pathname)
    this.element.querySelector(`${ROWS}[aria-current]`)?.removeAttribute("data-unread")
  }

  #step(event, way) {
    const here = this.#here
    const row = here ? beside(here, way) : this.#first
    if (!this.element.querySelector(ROWS)?.checkVisibility()) return
    event.preventDefault()
    this.waiting = here && isBesideRoom(here, way) ? { here, way } : undefined
    if (this.waiting) here.scrollIntoView({ block: "nearest" })
    if (!row) return
    const reading = this.element.querySelector(`${ROWS}[aria-current]`)
    linkOf(row).focus()
    row.scrollIntoView({ block: "nearest" })
    if (reading) linkOf(row).click()
  }

  /** Rows came: the step that waited for them can be taken now, unless the person is elsewhere. */
  #loaded() {
    this.#mark(location.pathname)
    const { here, way } = this.waiting ?? {}
    if (here && here === this.#here && beside(here, way)) this.#step(new Event("step"), way)
  }

  #open(event) {
    const row = rowOf(document.activeElement) ?? this.#here
    if (!row?.checkVisibility()) return
    event.preventDefault()
    linkOf(row).click()
  }

  #back(event) {
    if (!this.#here?.checkVisibility()) return
    event.preventDefault()
    linkOf(this.#here).focus()
  }

  #select(event) {
    if (!this.#here?.checkVisibility()) return
    event.preventDefault()
    this.#here.querySelector("input").click()
  }

  /** For what is selected, else for the row where the keyboard stands; whoever is in the message means the message. */
  #act(event, does) {
    const form = this.element.querySelector("form.list")
    const row = rowOf(document.activeElement)
    const selected = form ? rowsSelected(form) : []
    const button = form?.querySelector(`.list-selected [data-key=${way(does, selected[0] ?? row)}]`)
    if (!button) return
    if (selected.length > 0 && form.checkVisibility() && !document.activeElement.closest("#reading")) {
      return press(event, button)
    }
    if (!row || selected.length > 0) return
    event.preventDefault()
    if (button.type === "submit") {
      if (LEAVING.includes(does)) this.#step(new Event("step"), 1)
      actOn(form, [row], button)
    } else {
      row.querySelector("input").click()
      button.click()
    }
  }

  #mark(path) {
    for (const row of this.#rows) {
      if (linkOf(row).pathname === path) row.setAttribute("aria-current", "true")
      else row.removeAttribute("aria-current")
    }
  }

  get #here() {
    return rowOf(document.activeElement) ?? this.element.querySelector(`${ROWS}[aria-current]`)
  }

  /** The first one in sight. */
  get #first() {
    const top = this.element.querySelector(".list-scroll")?.getBoundingClientRect().top ?? 0
    return this.#rows.find((row) => row.getBoundingClientRect().bottom > top)
  }

  get #rows() {
    return [...this.element.querySelectorAll(ROWS)]
  }
}

/** What is starred or muted is so no longer by the same key. */
function way(does, row) {
  const undone = { star: "data-starred", mute: "data-muted" }[does]
  return undone && row?.hasAttribute(undone) ? `un${does}` : does
}

/** A button that is disabled, for what it does is under way, can be wanted again. */
function press(event, button) {
  event.preventDefault()
  if (button.type === "submit") button.form.requestSubmit(button)
  else button.click()
}
