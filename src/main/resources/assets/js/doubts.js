import { Controller } from "@hotwired/stimulus"
import { showStreams } from "./streams.js"
import { inTurn } from "./turns.js"

/** What the server asks before it sends: open as soon as it is there. Each question is answered, or what it is about mended. */
export class DoubtsController extends Controller {
  static values = { answer: String }

  connect() {
    this.element.showPopover()
  }

  sendAnyway() {
    const form = this.element.closest("form")
    form.elements.namedItem("confirmed").value = this.answerValue
    this.element.hidePopover()
    // At once, or at the time that was chosen.
    form.requestSubmit(this.application.getControllerForElementAndIdentifier(form, "compose").pressed)
  }

  goBack() {
    const { field } = this.element.querySelector("[data-field]")?.dataset ?? {}
    this.element.hidePopover()
    document.getElementById(`compose-${field}`)?.focus()
  }

  /** The server changes what is asked about, and saves it; whoever wants it sent presses Send. */
  mend(event) {
    event.preventDefault()
    const form = this.element.closest("form")
    const data = new FormData(form)
    data.delete("files")
    data.set("action", event.currentTarget.value)
    this.element.hidePopover()
    return inTurn(form, () => this.#post(form, data))
  }

  async #post(form, body) {
    // Not the property: the form has buttons named "action", which cover it.
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body, headers: { Accept: "text/vnd.turbo-stream.html" } })
    await showStreams(await answer.text())
    return answer.ok
  }
}
