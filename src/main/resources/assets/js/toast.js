import { Controller } from "@hotwired/stimulus"

const LIFE = 10_000
const FADE = 160

/** A toast goes by itself after ten seconds, but not while it is looked at. */
export class ToastController extends Controller {
  connect() {
    this.release()
  }

  disconnect() {
    this.hold()
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
}
