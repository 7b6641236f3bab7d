import * as Turbo from "@hotwired/turbo"
import { Controller } from "@hotwired/stimulus"
import { isAnothers } from "./page-owner.js"
import { rowsSelected } from "./rows.js"
import { showStreams } from "./streams.js"

const SOON = 400
const OFTEN = 1_000
const SELDOM = 5_000

/** An errand's toast: asks how far it is, stays while pages come and go, and has the list looked at again at the end. */
export class ErrandController extends Controller {
  static values = { url: String, list: String }

  connect() {
    this.region = this.element.parentElement
    if (!this.region.matches(":popover-open")) this.region.showPopover()
    this.carry = (event) => carry(event, this.element)
    document.addEventListener("turbo:before-render", this.carry)
    this.#wait(SOON)
  }

  disconnect() {
    document.removeEventListener("turbo:before-render", this.carry)
    clearTimeout(this.timer)
  }

  async ask() {
    try {
      const answer = await fetch(this.urlValue, { headers: { Accept: "text/vnd.turbo-stream.html" } })
      if (answer.ok && !isAnothers(answer)) await showStreams(await answer.text())
      else this.element.remove()
      if (!this.element.isConnected) this.#lookAgain()
      else this.#wait(OFTEN)
    } catch {
      // Out of reach for a moment: it goes on all the same.
      this.#wait(SELDOM)
    }
  }

  #wait(time) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.ask(), time)
  }

  /** Only where its list is on the page, and nobody is busy choosing in it. */
  #lookAgain() {
    const list = document.querySelector(`form.list[action^="${CSS.escape(this.listValue)}"]`)
    if (!list || rowsSelected(list).length > 0) return
    const toasts = [...this.region.children]
    document.addEventListener("turbo:before-render", (event) => carry(event, ...toasts), { once: true })
    Turbo.visit(location.href, { action: "replace" })
  }
}

/** Toasts belong to what was done, not to the page it was done on. */
function carry(event, ...toasts) {
  event.detail.newBody.querySelector("#toasts")?.append(...toasts)
}
