import { Controller } from "@hotwired/stimulus"

/** A menu in a popover: opens on its first item, moves with the arrow keys, and closes once something is chosen. */
export class MenuController extends Controller {
  connect() {
    this.toggled = this.toggled.bind(this)
    this.move = this.move.bind(this)
    this.choose = this.choose.bind(this)
    this.element.addEventListener("toggle", this.toggled)
    this.element.addEventListener("keydown", this.move)
    this.element.addEventListener("click", this.choose, true)
  }

  disconnect() {
    this.element.removeEventListener("toggle", this.toggled)
    this.element.removeEventListener("keydown", this.move)
    this.element.removeEventListener("click", this.choose, true)
  }

  toggled(event) {
    if (event.newState === "open") this.#items[0]?.focus()
  }

  move(event) {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!way || event.target.matches("input:not([type=checkbox])")) return
    event.preventDefault()
    const items = this.#items
    const index = items.indexOf(document.activeElement)
    items.at((index + way) % items.length)?.focus()
  }

  /** Before the item does its work: a dialog it opens would otherwise close along with the menu it came from. */
  choose(event) {
    const item = event.target.closest(".menu-item:not([aria-pressed]), .menu-new > button")
    if (item && (!item.form || item.form.noValidate || item.form.checkValidity())) this.element.hidePopover()
  }

  get #items() {
    return [...this.element.querySelectorAll(".menu-item")].filter((item) => item.checkVisibility())
  }
}
