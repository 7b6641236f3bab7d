import { Controller } from "@hotwired/stimulus"
import { actOnThese, added } from "./act-on.js"
import { ROWS, rowOf, rowsSelected } from "./rows.js"

const TARGETS = "#folders a.folder:is([data-name], [data-keyword])"

/**
 * Rows are dragged onto a folder or a label of the tree: a shortcut to what the menus do, for the mouse alone. It presses
 * the very buttons of those menus, so what they do not offer is no place to drop.
 */
export class DragController extends Controller {
  static values = { one: String, many: String }

  connect() {
    this.listeners = Object.entries({ dragstart: "start", dragover: "over", dragleave: "leave", drop: "drop" })
    this.listeners = this.listeners.map(([event, does]) => [event, this[does].bind(this)])
    for (const [event, does] of this.listeners) this.element.addEventListener(event, does)
  }

  disconnect() {
    for (const [event, does] of this.listeners) this.element.removeEventListener(event, does)
    this.end()
  }

  start(event) {
    const row = event.target instanceof Element && event.target.closest(`${ROWS} > a`) ? rowOf(event.target) : null
    if (!row) return
    this.form = row.closest("form")
    const selected = rowsSelected(this.form)
    const isSelected = selected.includes(row)
    const rows = isSelected ? selected : [row]
    const whole = isSelected && this.form.querySelector("[name=all]:checked")
    // What is picked up is what is dropped: an answer that comes in between may bring other rows, and take ticks away.
    this.chosen = [...rows.map(boxOf), ...(whole ? [whole] : [])].map(({ name, value }) => ({ name, value }))
    this.image = this.#drawn((whole && whole.dataset.number) || String(rows.length))
    event.dataTransfer.effectAllowed = "move"
    event.dataTransfer.clearData()
    event.dataTransfer.setData("application/x-turnstone", "messages")
    event.dataTransfer.setDragImage(this.image, -12, -8)
    this.element.setAttribute("data-dragging", "")
    // Where it has left the page meanwhile, nobody above it hears of the end.
    event.target.addEventListener("dragend", () => this.end(), { once: true })
  }

  over(event) {
    const target = this.#target(event)
    if (!target) return
    event.preventDefault()
    event.dataTransfer.dropEffect = "move"
    if (!target.hasAttribute("data-drop")) {
      this.#clear()
      target.setAttribute("data-drop", "")
    }
  }

  leave(event) {
    if (!event.target.closest?.(TARGETS)?.contains(event.relatedTarget)) this.#clear()
  }

  drop(event) {
    const target = this.#target(event)
    if (!target) return
    event.preventDefault()
    const { form, chosen } = this
    const button = this.#button(target)
    this.end()
    // A label is put on; the menu would take it off where all have it.
    const way = target.dataset.keyword ? added(form, "way", "on") : undefined
    actOnThese(form, chosen, button)
    way?.remove()
  }

  end() {
    this.#clear()
    this.image?.remove()
    this.element.removeAttribute("data-dragging")
    this.form = this.chosen = this.image = undefined
  }

  #target(event) {
    const target = this.form && event.target.closest?.(TARGETS)
    return target && this.#button(target) ? target : null
  }

  #button({ dataset }) {
    const [field, value] = dataset.keyword ? ["label", dataset.keyword] : ["to", dataset.name]
    return this.form.querySelector(`button[name=${field}][value="${CSS.escape(value)}"]`)
  }

  #clear() {
    for (const target of this.element.querySelectorAll("[data-drop]")) target.removeAttribute("data-drop")
  }

  #drawn(number) {
    const image = document.createElement("span")
    image.className = "drag-image"
    image.textContent = number === "1" ? this.oneValue : this.manyValue.replace("0", number)
    document.body.append(image)
    return image
  }
}

function boxOf(row) {
  return row.querySelector(":scope > input")
}
