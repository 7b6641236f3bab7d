import { Controller } from "@hotwired/stimulus"

/** Prints a document of ours without leaving the page: it is loaded into a frame nobody sees. */
export class PrintController extends Controller {
  static values = { url: String }

  disconnect() {
    this.frame?.remove()
  }

  print(event) {
    event.preventDefault()
    this.frame?.remove()
    this.frame = document.createElement("iframe")
    this.frame.className = "visually-hidden"
    this.frame.setAttribute("sandbox", "allow-same-origin allow-modals")
    this.frame.setAttribute("aria-hidden", "true")
    this.frame.tabIndex = -1
    this.frame.addEventListener("load", () => this.frame.contentWindow.print(), { once: true })
    this.frame.src = this.urlValue
    document.body.append(this.frame)
  }
}
