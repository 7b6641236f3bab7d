import { Controller } from "@hotwired/stimulus"
import { lookSoon } from "./look-soon.js"
import { isAnothers } from "./page-owner.js"
import { showStreams } from "./streams.js"

const SOON = 400
const OFTEN = 1_000
const SELDOM = 5_000

/** An errand's toast: asks how far it is, stays while pages come and go, and has the list looked at again at the end. */
export class ErrandController extends Controller {
  static values = { url: String }

  connect() {
    this.region = this.element.parentElement
    this.element.dataset.since ??= Date.now()
    if (!this.region.matches(":popover-open")) this.region.showPopover()
    this.#wait(SOON)
  }

  disconnect() {
    clearTimeout(this.timer)
  }

  async ask() {
    try {
      const answer = await fetch(this.urlValue, { headers: { Accept: "text/vnd.turbo-stream.html" } })
      // Out of reach for a moment: it goes on all the same.
      if (answer.status >= 500) return this.#wait(SELDOM)
      if (answer.ok && !isAnothers(answer)) await showStreams(await answer.text())
      else this.element.remove()
      if (this.element.isConnected) this.#wait(OFTEN)
      else lookSoon()
    } catch {
      this.#wait(SELDOM)
    }
  }

  #wait(time) {
    clearTimeout(this.timer)
    if (this.element.isConnected) this.timer = setTimeout(() => this.ask(), time)
  }
}
