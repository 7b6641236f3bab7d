import { Controller } from "@hotwired/stimulus"

/** Chips dragged from one field to another; who cannot drag has the menu of a chip. */
export class ChipDragController extends Controller {
  start(event) {
    const chip = event.target.closest?.(".person-chip")
    if (!chip) return
    const list = this.application.getControllerForElementAndIdentifier(chip.parentElement, "chips")
    this.dragged = list.selectedWith(chip)
    event.dataTransfer.setData("text/plain", this.dragged.map((each) => each.dataset.entry).join(", "))
    event.dataTransfer.effectAllowed = "copyMove"
    this.element.querySelector("details").open = true
  }

  over(event) {
    const row = this.#rowAt(event)
    if (!row) return
    event.preventDefault()
    event.dataTransfer.dropEffect = "move"
    this.#mark(row)
  }

  drop(event) {
    const row = this.#rowAt(event)
    if (!row) return
    event.preventDefault()
    this.application.getControllerForElementAndIdentifier(this.element, "people").move(this.dragged, row.dataset.field)
    this.end()
  }

  end() {
    this.dragged = undefined
    this.#mark(null)
  }

  /** A field that they are not in. */
  #rowAt({ target }) {
    const row = target.closest("[data-field]")
    return this.dragged && row && !row.contains(this.dragged[0]) ? row : null
  }

  #mark(row) {
    for (const each of this.element.querySelectorAll("[data-field]")) each.toggleAttribute("data-dropping", each === row)
  }
}
