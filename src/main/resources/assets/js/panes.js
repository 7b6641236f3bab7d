import { Controller } from "@hotwired/stimulus"

const STEP = 16

/** The handles between panes: drag them, or move them with the arrow keys. Sizes are kept on this device (early.js). */
export class PanesController extends Controller {
  static targets = ["handle"]

  handleTargetConnected(handle) {
    handle.addEventListener("pointerdown", (event) => this.grab(event))
    handle.addEventListener("keydown", (event) => this.nudge(event))
    handle.addEventListener("dblclick", (event) => this.reset(event))
    this.#announce(handle)
  }

  grab(event) {
    const handle = event.currentTarget
    const start = { x: event.clientX, size: this.#size(handle) }
    const move = (at) => this.#resize(handle, start.size + (at.clientX - start.x) * this.#forward)
    const drop = () => {
      handle.removeAttribute("data-dragging")
      handle.removeEventListener("pointermove", move)
      this.#remember(handle)
    }
    event.preventDefault()
    handle.focus()
    handle.setPointerCapture(event.pointerId)
    handle.setAttribute("data-dragging", "")
    handle.addEventListener("pointermove", move)
    handle.addEventListener("lostpointercapture", drop, { once: true })
  }

  nudge(event) {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!way) return
    event.preventDefault()
    this.#resize(event.currentTarget, this.#size(event.currentTarget) + way * STEP * this.#forward)
    this.#remember(event.currentTarget)
  }

  reset(event) {
    const pane = event.currentTarget.dataset.pane
    document.documentElement.style.removeProperty(`--${pane}-size`)
    this.#store(pane, undefined)
    this.#announce(event.currentTarget)
  }

  #resize(handle, size) {
    document.documentElement.style.setProperty(`--${handle.dataset.pane}-size`, `${Math.round(size)}px`)
    this.#announce(handle)
  }

  /** What is kept is the size the page came to, not what the hand asked for beyond the bounds. */
  #remember(handle) {
    this.#store(handle.dataset.pane, this.#size(handle))
    this.#resize(handle, this.#size(handle))
  }

  #store(pane, size) {
    const sizes = JSON.parse(localStorage.getItem("panes") || "{}")
    localStorage.setItem("panes", JSON.stringify({ ...sizes, [pane]: size }))
  }

  #announce(handle) {
    handle.setAttribute("aria-valuenow", this.#size(handle))
    handle.setAttribute("aria-valuemin", 180)
    handle.setAttribute("aria-valuemax", Math.round(window.innerWidth * 0.6))
  }

  #size(handle) {
    return Math.round(document.getElementById(handle.getAttribute("aria-controls")).getBoundingClientRect().width)
  }

  get #forward() {
    return document.documentElement.dir === "rtl" ? -1 : 1
  }
}
