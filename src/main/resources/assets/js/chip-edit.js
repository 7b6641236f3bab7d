import { Controller } from "@hotwired/stimulus"

/** An address edited where its chip is: Enter and leaving take it, Escape leaves it as it was. */
export class ChipEditController extends Controller {
  static values = { label: String }

  begin({ target: chip }) {
    const field = this.#fieldOf(chip)
    const place = document.createElement("li")
    const input = document.createElement("input")
    input.className = "recipient-edit"
    input.value = chip.dataset.entry
    input.dir = "auto"
    input.spellcheck = false
    input.setAttribute("aria-label", this.labelValue.replace("{0}", chip.querySelector("bdi").textContent))
    input.size = Math.min(40, Math.max(12, input.value.length + 2))
    place.append(input)
    place.dataset.entry = chip.dataset.entry
    chip.replaceWith(place)
    const left = new AbortController()
    const finish = (text) => {
      left.abort()
      this.#finish(field, place, chip, text)
    }
    input.addEventListener("blur", () => finish(input.value), left)
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return
      event.preventDefault()
      event.stopPropagation()
      finish(event.key === "Enter" ? input.value : null)
      field.enter()
    })
    input.focus()
    input.select()
  }

  #finish(field, place, chip, text) {
    const after = place.nextElementSibling
    if (text === null || text.trim() === chip.dataset.entry) {
      place.replaceWith(chip)
      return
    }
    place.remove()
    field.take(text, after)
  }

  #fieldOf(chip) {
    return this.application.getControllerForElementAndIdentifier(chip.closest("[data-field]"), "recipients")
  }
}
