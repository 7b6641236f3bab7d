import { Controller } from "@hotwired/stimulus"

const CHIP_NAME = ".person-chip-name"

/** The chips of one field under the keyboard: moved among, selected, copied, taken out. One of them is a tab stop. */
export class ChipsController extends Controller {
  connect() {
    this.listeners = { keydown: "key", copy: "copy", cut: "cut", click: "click", focusin: "settle" }
    for (const [type, method] of Object.entries(this.listeners)) {
      this[method] = this[method].bind(this)
      this.element.addEventListener(type, this[method])
    }
    this.watch = new MutationObserver(() => this.settle())
    this.watch.observe(this.element, { childList: true })
    this.settle()
  }

  disconnect() {
    this.watch.disconnect()
    for (const [type, method] of Object.entries(this.listeners)) this.element.removeEventListener(type, this[method])
  }

  key(event) {
    const chip = event.target.closest(".person-chip")
    if (!event.target.matches(CHIP_NAME)) return
    const rtl = this.element.matches(":dir(rtl)")
    const way = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1, Home: -Infinity, End: Infinity }[event.key]
    const control = event.ctrlKey || event.metaKey
    if (way) this.#move(chip, way, event.shiftKey)
    else if (event.key === "Delete" || event.key === "Backspace") this.#remove(this.selectedWith(chip))
    else if (event.key === "Escape" && this.selected.length > 0) this.#clear()
    else if (event.key === "a" && control) this.#select(this.chips)
    else if (event.key === "F2" || (event.key === "Enter" && !control)) this.#ask("edit", chip)
    else if (event.key === "ArrowDown") this.#ask("menu", chip)
    else if (event.key.length === 1 && event.key !== " " && !control) return this.dispatch("leave")
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  click(event) {
    const chip = event.target.closest(".person-chip")
    if (event.target.closest(".person-chip-remove")) this.#remove([chip])
    else if (event.target.closest(CHIP_NAME) && (event.ctrlKey || event.metaKey)) this.#select([...this.selected, chip])
    else if (event.target.closest(CHIP_NAME)) this.#ask("menu", chip)
  }

  copy(event) {
    const chip = event.target.closest?.(".person-chip")
    if (!chip || !event.target.matches(CHIP_NAME)) return
    event.clipboardData.setData("text/plain", this.selectedWith(chip).map((each) => each.dataset.entry).join(", "))
    event.preventDefault()
  }

  cut(event) {
    const chip = event.target.closest?.(".person-chip")
    this.copy(event)
    if (event.defaultPrevented) this.#remove(this.selectedWith(chip))
  }

  /** Those that are selected if this one is, or this one. */
  selectedWith(chip) {
    return this.selected.includes(chip) ? this.selected : [chip]
  }

  get chips() {
    return [...this.element.children]
  }

  get selected() {
    return this.chips.filter((chip) => "selected" in chip.dataset)
  }

  /** The one that has the focus, or had it last, is the tab stop; else the last. */
  settle() {
    const names = [...this.element.querySelectorAll(CHIP_NAME)]
    const stop = names.find((name) => name === document.activeElement) ?? names.find((name) => name.tabIndex === 0) ?? names.at(-1)
    for (const name of names) name.tabIndex = name === stop ? 0 : -1
  }

  #move(chip, way, extends_) {
    const chips = this.chips
    const next = chips.indexOf(chip) + way
    if (next >= chips.length && !extends_) {
      this.#clear()
      return this.dispatch("leave")
    }
    const target = chips[Math.max(0, Math.min(chips.length - 1, next))]
    if (extends_) this.#select([...this.selected, chip, target])
    else this.#clear()
    target.querySelector(CHIP_NAME).focus()
  }

  #remove(gone) {
    const next = gone.at(-1).nextElementSibling ?? gone[0].previousElementSibling
    for (const chip of gone) chip.remove()
    this.dispatch("changed")
    if (next?.isConnected) next.querySelector(CHIP_NAME).focus()
    else this.dispatch("leave")
  }

  #select(chips) {
    for (const chip of chips) {
      chip.dataset.selected = ""
      chip.querySelector(CHIP_NAME).setAttribute("aria-pressed", "true")
    }
  }

  #clear() {
    for (const chip of this.selected) {
      delete chip.dataset.selected
      chip.querySelector(CHIP_NAME).removeAttribute("aria-pressed")
    }
  }

  #ask(what, chip) {
    this.dispatch(what, { target: chip, detail: { chips: this.selectedWith(chip) } })
  }
}
