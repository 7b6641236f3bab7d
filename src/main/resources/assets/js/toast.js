import { Controller } from "@hotwired/stimulus"

const LIFE = 10_000
const FADE = 160

/**
 * A toast comes above everything, and goes by itself after ten seconds, but not while it is looked at;
 * where a clock is running, when that has run out.
 */
export class ToastController extends Controller {
  static targets = ["undo"]
  static values = { seconds: Number }

  connect() {
    this.region = this.element.parentElement
    this.element.dataset.since ??= Date.now()
    this.#lower()
    this.region.showPopover()
    if (this.secondsValue) this.element.style.setProperty("--toast-life", `${this.secondsValue}s`)
    this.#wait(this.element.dataset.since - Date.now() + this.#life)
  }

  disconnect() {
    clearTimeout(this.timer)
    if (!this.region.querySelector(".toast")) this.#lower()
  }

  undoTargetConnected(form) {
    form.addEventListener("turbo:submit-end", ({ detail }) => detail.success && this.close())
  }

  /** A clock that runs elsewhere is not held by looking at it. */
  hold() {
    if (!this.secondsValue) clearTimeout(this.timer)
  }

  release() {
    if (this.secondsValue) return
    this.element.dataset.since = Date.now()
    this.#wait(LIFE)
  }

  close() {
    clearTimeout(this.timer)
    this.element.setAttribute("data-leaving", "")
    for (const button of this.element.querySelectorAll("button")) button.disabled = true
    setTimeout(() => this.element.remove(), FADE)
  }

  get #life() {
    return this.secondsValue ? this.secondsValue * 1000 : LIFE
  }

  #wait(time) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.close(), Math.max(0, time))
  }

  /** What is shown last is on top: a dialog that opened meanwhile would cover what rose before it. */
  #lower() {
    if (this.region.matches(":popover-open")) this.region.hidePopover()
  }
}

/**
 * Toasts belong to what was done, not to the page it was done on: they come along to the next one, with the time they
 * have left. A page that is gone back to brings none of its own.
 */
addEventListener("turbo:before-render", ({ detail: { newBody } }) => {
  const region = newBody.querySelector("#toasts")
  const kept = [...document.querySelectorAll("#toasts > :not([data-leaving])")]
  const again = kept.filter((toast) => toast.id).map((toast) => `#${toast.id}`)
  for (const old of region?.querySelectorAll(["[data-since]", ...again].join()) ?? []) old.remove()
  region?.prepend(...kept)
})
