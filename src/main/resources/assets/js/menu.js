import { Controller } from "@hotwired/stimulus"

/** A menu in a popover: opens on its first item and moves with the arrow keys. */
export class MenuController extends Controller {
  connect() {
    this.toggled = this.toggled.bind(this)
    this.move = this.move.bind(this)
    this.element.addEventListener("toggle", this.toggled)
    this.element.addEventListener("keydown", this.move)
  }

  disconnect() {
    this.element.removeEventListener("toggle", this.toggled)
    this.element.removeEventListener("keydown", this.move)
  }

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

  get #items() {
    return [...this.element.querySelectorAll(".menu-item")].filter((item) => item.checkVisibility())
  }
}
