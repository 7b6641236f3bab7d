import { Controller } from "@hotwired/stimulus"

/** Copies a text that stands on its button, and says that it did. */
export class CopyController extends Controller {
  static values = { text: String, done: String, failed: String }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.textValue)
      this.#say(this.doneValue)
    } catch {
      this.#say(this.failedValue)
    }
  }

  #say(text) {
    const toast = document.getElementById("unreached").content.firstElementChild.cloneNode(true)
    toast.removeAttribute("data-unreached")
    toast.querySelector(".toast-text").textContent = text
    document.getElementById("toasts").append(toast)
  }
}
