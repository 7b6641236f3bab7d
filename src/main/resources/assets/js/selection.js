import { Controller } from "@hotwired/stimulus"
import { BOXES, ROWS, rowsSelected } from "./rows.js"

/** Boxes: one by one, a range with Shift, all on the page, all there are; and how many they are. */
export class SelectionController extends Controller {
  static targets = ["all", "count", "whole"]

  connect() {
    this.click = this.click.bind(this)
    this.none = this.none.bind(this)
    this.done = this.done.bind(this)
    this.element.addEventListener("click", this.click)
    this.element.addEventListener("turbo:submit-end", this.done)
    document.addEventListener("hotkey:none", this.none)
    this.observer = new MutationObserver(() => this.changed())
    this.observer.observe(this.element, { childList: true, subtree: true })
    this.#tell()
  }

  disconnect() {
    this.element.removeEventListener("click", this.click)
    this.element.removeEventListener("turbo:submit-end", this.done)
    document.removeEventListener("hotkey:none", this.none)
    this.observer.disconnect()
  }

  click(event) {
    const box = event.target
    if (this.allTargets.includes(box)) this.#check(this.#boxes, box.checked)
    else if (box.matches(BOXES)) this.#pick(box, event.shiftKey)
    else if (!this.wholeTargets.includes(box)) return
    this.#tell()
  }

  /** Rows came or went: those that came belong to the whole list too. */
  changed() {
    if (this.#whole) this.#check(this.#boxes, true)
    this.#tell()
  }

  none(event) {
    if (rowsSelected(this.element).length === 0) return
    event.preventDefault()
    this.#check(this.#boxes, false)
    this.#tell()
  }

  /** The page stays when its rows change: the question that was answered has to go by itself, and so has its answer. */
  done({ detail: { success, formSubmission } }) {
    if (!success) return
    if (this.#whole) this.#check(this.#boxes, false)
    this.#release(formSubmission)
    this.#tell()
    this.element.querySelector(".dialog:popover-open")?.hidePopover()
    for (const keep of this.element.querySelectorAll("[name=keep]")) keep.checked = false
    for (const name of this.element.querySelectorAll("[name=new], [name=at]")) name.value = ""
  }

  /** What was chosen has been seen to; not by a button that a row has of its own. */
  #release({ submitter, body }) {
    if (submitter?.closest(ROWS)) return
    const ids = new Set(body.getAll("id"))
    this.#check(this.#boxes.filter((box) => ids.has(box.value)), false)
  }

  #pick(box, range) {
    const boxes = this.#boxes
    const [start, end] = [boxes.indexOf(this.last), boxes.indexOf(box)].sort((a, b) => a - b)
    const whole = range && start >= 0 && !this.#isApart(boxes[start], boxes[end])
    this.#check(whole ? boxes.slice(start, end + 1) : [box], box.checked)
    this.last = box
  }

  /** Where rows between are not on the page, nobody can have meant just those that are. */
  #isApart(above, below) {
    const { DOCUMENT_POSITION_FOLLOWING: later, DOCUMENT_POSITION_PRECEDING: earlier } = Node
    return [...this.element.querySelectorAll(".room")].some(
      (room) => above.compareDocumentPosition(room) & later && below.compareDocumentPosition(room) & earlier,
    )
  }

  /** Whoever takes one box away does not mean all any more. */
  #check(boxes, checked) {
    for (const box of boxes) box.checked = checked
    if (!checked) for (const whole of this.wholeTargets) whole.checked = false
  }

  #tell() {
    const boxes = this.#boxes
    const checked = boxes.filter((box) => box.checked).length
    const page = checked > 0 && checked === boxes.length
    const text = this.#whole ? this.wholeTarget.dataset.number || `${checked}+` : String(checked)
    // Only a true change is written: the observer watches this element too.
    if (this.countTarget.textContent !== text) this.countTarget.textContent = text
    this.element.toggleAttribute("data-page-selected", page)
    for (const all of this.allTargets) {
      all.checked = page
      all.indeterminate = checked > 0 && checked < boxes.length
    }
  }

  get #whole() {
    return this.hasWholeTarget && this.wholeTarget.checked
  }

  get #boxes() {
    return [...this.element.querySelectorAll(BOXES)]
  }
}
