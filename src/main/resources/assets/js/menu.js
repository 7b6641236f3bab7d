import { Controller } from "@hotwired/stimulus"

/** A menu in a popover: opens on its first item, moves with the arrow keys, closes once something is chosen. */
export class MenuController extends Controller {
  toggled(event) {
    if (event.newState === "open") this.#items[0]?.focus()
  }

  move(event) {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!way) return
    event.preventDefault()
    const items = this.#items
    const index = items.indexOf(document.activeElement)
    items.at((index + way) % items.length)?.focus()
  }

  close() {
    this.element.hidePopover()
  }

  get #items() {
    return [...this.element.querySelectorAll(".menu-item")].filter((item) => item.checkVisibility())
  }
}
