import { Controller } from "@hotwired/stimulus"
import { fetchOwn } from "./page-owner.js"
import { isRoom, partsOf } from "./parts.js"
import { placeAt } from "./places.js"

const FAST = 3
const MANY_SCREENS = 6
const SHOWN = 800
const SHOWN_TO_FINGERS = 2_500
const FRESH = 300_000

/** Where in time a list is, beside its scrollbar while that moves fast. A finger can take the scrollbar by it. */
export class DatesController extends Controller {
  static values = { url: String }

  connect() {
    if (!this.urlValue) return
    this.frame = this.element.querySelector("#rows")
    // A page that is gone back to still has its own.
    for (const old of this.element.parentElement.querySelectorAll(".list-date")) old.remove()
    this.bubble = document.createElement("div")
    this.bubble.className = "list-date"
    this.bubble.setAttribute("aria-hidden", "true")
    this.bubble.addEventListener("pointerdown", (event) => this.#grab(event))
    this.element.after(this.bubble)
    this.scrolled = () => (this.frames ??= requestAnimationFrame((now) => this.#follow(now)))
    this.element.addEventListener("scroll", this.scrolled, { passive: true })
    this.last = { top: this.element.scrollTop, now: performance.now() }
  }

  disconnect() {
    this.element.removeEventListener("scroll", this.scrolled)
    this.bubble?.remove()
    clearTimeout(this.timer)
  }

  #follow(now) {
    this.frames = undefined
    const { scrollTop: top, scrollHeight, clientHeight } = this.element
    // In a short list the rows say it themselves.
    if (scrollHeight < MANY_SCREENS * clientHeight) return
    const fast = Math.abs(top - this.last.top) > FAST * Math.max(16, now - this.last.now)
    this.last = { top, now }
    if (fast || this.#isInRoom()) this.#show()
    else if (this.bubble.dataset.shown !== undefined) this.#place()
  }

  #isInRoom() {
    const { top, bottom } = this.element.getBoundingClientRect()
    const part = partsOf(this.frame).find((each) => each.getBoundingClientRect().bottom > top)
    return isRoom(part) && part.getBoundingClientRect().bottom >= bottom
  }

  async #show() {
    const marks = await this.#marks()
    if (!marks || !this.element.isConnected) return
    this.#place()
    clearTimeout(this.timer)
    const time = matchMedia("(pointer: coarse)").matches ? SHOWN_TO_FINGERS : SHOWN
    if (!this.held) this.timer = setTimeout(() => this.bubble.removeAttribute("data-shown"), time)
  }

  #place() {
    const { scrollTop, scrollHeight, clientHeight } = this.element
    const ratio = Math.min(1, Math.max(0, scrollTop / Math.max(1, scrollHeight - clientHeight)))
    const row = placeAt(this.frame, this.element.getBoundingClientRect().top + ratio * clientHeight) + 1
    const mark = this.marks?.findLast((each) => each.position <= row) ?? this.marks?.[0]
    if (!mark) return
    if (this.bubble.textContent !== mark.date) this.bubble.textContent = mark.date
    const down = this.element.offsetTop + ratio * (clientHeight - this.bubble.offsetHeight)
    this.bubble.style.transform = `translateY(${Math.round(down)}px)`
    this.bubble.toggleAttribute("data-shown", true)
  }

  /** Asked for when they are first wanted, and again when they are old or the list has become another. */
  #marks() {
    const total = Number(this.frame.dataset.total)
    const stale = performance.now() - this.since > FRESH || Math.abs(total - this.total) > total / 100
    if (!this.asked || stale) {
      this.since = performance.now()
      this.total = total
      this.asked = this.#ask()
    }
    return this.asked
  }

  async #ask() {
    const answer = await fetchOwn(this.urlValue, { headers: { accept: "text/html" } })
    if (!answer?.ok || answer.redirected) return this.marks
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    const marks = [...page.querySelectorAll("li")].map((mark) => ({ position: mark.value, date: mark.textContent }))
    return (this.marks = marks)
  }

  #grab(event) {
    const start = { y: event.clientY, top: this.element.scrollTop }
    const { scrollHeight, clientHeight } = this.element
    const way = (scrollHeight - clientHeight) / (clientHeight - this.bubble.offsetHeight)
    const move = (at) => (this.element.scrollTop = start.top + (at.clientY - start.y) * way)
    const drop = () => {
      this.held = false
      this.bubble.removeEventListener("pointermove", move)
      this.#show()
    }
    event.preventDefault()
    this.held = true
    this.bubble.setPointerCapture(event.pointerId)
    this.bubble.addEventListener("pointermove", move)
    this.bubble.addEventListener("lostpointercapture", drop, { once: true })
  }
}
