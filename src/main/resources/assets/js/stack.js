import { Controller } from "@hotwired/stimulus"

const CARDS = ".folded, .message-card"

/** The cards of a conversation: the open one is brought into view, and keys go from one to the next. */
export class StackController extends Controller {
  static targets = ["open"]

  connect() {
    this.keys = { "next-card": (event) => this.#step(event, 1), "previous-card": (event) => this.#step(event, -1) }
    for (const [does, perform] of Object.entries(this.keys)) document.addEventListener(`hotkey:${does}`, perform)
    this.#show(this.openTarget)
  }

  disconnect() {
    for (const [does, perform] of Object.entries(this.keys)) document.removeEventListener(`hotkey:${does}`, perform)
  }

  /** Where many cards stand above it the open one would be out of sight; the one before it is kept in view. */
  #show(card) {
    if (card.getBoundingClientRect().top < window.innerHeight / 2) return
    card.previousElementSibling.scrollIntoView()
  }

  #step(event, way) {
    event.preventDefault()
    const cards = [...this.element.querySelectorAll(CARDS)]
    const here = document.activeElement.closest(CARDS) ?? this.openTarget
    const card = cards[cards.indexOf(here) + way]
    card?.focus()
    card?.scrollIntoView({ block: "nearest" })
  }
}
