import { Controller } from "@hotwired/stimulus"

/** Theme and density at once, without a new page; the server is told so that the next page has them from the start. */
export class ThemeController extends Controller {
  connect() {
    this.choose = this.choose.bind(this)
    this.element.addEventListener("submit", this.choose)
  }

  disconnect() {
    this.element.removeEventListener("submit", this.choose)
  }

  choose(event) {
    event.preventDefault()
    const chosen = event.submitter
    document.documentElement.dataset[chosen.name] = chosen.value
    for (const button of this.element.querySelectorAll(`[name=${chosen.name}]`)) {
      button.setAttribute("aria-pressed", button === chosen)
    }
    const form = new URLSearchParams(new FormData(this.element, chosen))
    fetch(this.element.action, { method: "POST", body: form, redirect: "manual" })
  }
}
