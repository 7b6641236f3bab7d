import { Controller } from "@hotwired/stimulus"

const LIFE = 10_000
const FADE = 160

/** A toast comes above everything, and goes by itself after ten seconds, but not while it is looked at. */
export class ToastController extends Controller {
  connect() {
    this.region = this.element.parentElement
    this.#lower()
    this.region.showPopover()
    this.release()
  }

  disconnect() {
    this.hold()
    if (!this.region.querySelector(".toast")) this.#lower()
  }

  hold() {
    clearTimeout(this.timer)
  }

  release() {
    this.hold()
    this.timer = setTimeout(() => this.close(), LIFE)
  }

  close() {
    this.hold()
    this.element.setAttribute("data-leaving", "")
    setTimeout(() => this.element.remove(), FADE)
  }

  /** What is shown last is on top: a dialog that opened meanwhile would cover what rose before it. */
  #lower() {
    if (this.region.matches(":popover-open")) this.region.hidePopover()
  }
}
