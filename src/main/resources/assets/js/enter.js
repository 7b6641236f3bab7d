import { Controller } from "@hotwired/stimulus"

/** Enter in a field presses the button beside it, not the first one of the form. */
export class EnterController extends Controller {
  static targets = ["button"]

  press(event) {
    if (event.key !== "Enter" || event.isComposing) return
    event.preventDefault()
    this.buttonTarget.click()
  }
}
