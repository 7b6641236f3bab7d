import { Controller } from "@hotwired/stimulus"
import { FrameLine } from "./frame-line.js"

/** Prints a document of ours without leaving the page: it is loaded into a frame nobody sees. */
export class PrintController extends Controller {
  static values = { url: String, sandbox: String }

  disconnect() {
    this.#forget()
  }

  print(event) {
    event.preventDefault()
    this.#forget()
    this.frame = document.createElement("iframe")
    this.frame.className = "visually-hidden"
    this.frame.setAttribute("sandbox", `${this.sandboxValue} allow-modals`)
    this.frame.setAttribute("aria-hidden", "true")
    this.frame.tabIndex = -1
    this.frame.addEventListener("load", () => this.#loaded(), { once: true })
    this.frame.src = this.urlValue
    document.body.append(this.frame)
    // On a host of its own it has no origin, and has to open the dialog itself (docs/adr/0029-second-host.md).
    if (this.sandboxValue === "allow-scripts") this.line = new FrameLine(this.frame, () => {})
  }

  #loaded() {
    if (this.line) this.line.say({ print: true })
    else this.frame.contentWindow.print()
  }

  #forget() {
    this.line?.close()
    this.frame?.remove()
  }
}
