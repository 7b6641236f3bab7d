import { Controller } from "@hotwired/stimulus"

const BOXES = ".pick > input"

/** The rows whose box is checked. */
export function rowsSelected(form) {
  return [...form.querySelectorAll(`${BOXES}:checked`)].map((box) => box.closest(".row"))
}

/** Presses a button of the form for these rows alone, whatever is selected. */
export function actOn(form, rows, button) {
  const boxes = [...form.querySelectorAll(BOXES)]
  const before = boxes.map((box) => box.checked)
  for (const box of boxes) box.checked = rows.includes(box.closest(".row"))
  // The form's data is taken while this call runs, so the person's own selection can come back right after it.
  form.requestSubmit(button)
  boxes.forEach((box, index) => (box.checked = before[index]))
}

/** Boxes: one by one, a range with Shift, all on the page; and how many they are. */
export class SelectionController extends Controller {
  static targets = ["all", "count"]

  connect() {
    this.observer = new MutationObserver(() => this.changed())
    this.observer.observe(this.element, { childList: true, subtree: true })
    this.changed()
  }

  disconnect() {
    this.observer.disconnect()
  }

  click(event) {
    const box = event.target
    if (!box.matches(BOXES)) return
    if (event.shiftKey && this.last) this.#range(this.last, box)
    this.last = box
  }

  all() {
    for (const box of this.#boxes) box.checked = this.allTarget.checked
    this.changed()
  }

  none(event) {
    if (rowsSelected(this.element).length === 0) return
    for (const box of this.#boxes) box.checked = false
    this.changed()
    event.preventDefault()
  }

  changed() {
    const boxes = this.#boxes
    const checked = boxes.filter((box) => box.checked).length
    const text = String(checked)
    // Only a true change is written: the observer watches this element too.
    if (this.countTarget.textContent !== text) this.countTarget.textContent = text
    this.allTarget.checked = checked > 0 && checked === boxes.length
    this.allTarget.indeterminate = checked > 0 && checked < boxes.length
  }

  #range(from, to) {
    const boxes = this.#boxes
    const [start, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b)
    for (const box of boxes.slice(Math.max(start, 0), end + 1)) box.checked = to.checked
  }

  get #boxes() {
    return [...this.element.querySelectorAll(BOXES)]
  }
}
