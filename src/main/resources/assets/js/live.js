import { Controller } from "@hotwired/stimulus"
import { showUnread } from "./badge.js"
import { followOpen } from "./follow-open.js"
import { lookAgain } from "./look-again.js"
import { listen } from "./pulse.js"

const BETWEEN = 1_000
const BETWEEN_UNSEEN = 15_000
const BETWEEN_ALONE = 60_000

// A page that was asked for after the last beat shows what it told of.
let lastBeat
let beatOfVisit
addEventListener("turbo:visit", () => (beatOfVisit = lastBeat))

/** Keeps the page as the mailbox is: looks again whenever the server says that something changed. */
export class LiveController extends Controller {
  static targets = ["word", "words"]
  static values = { url: String }

  connect() {
    this.seen = () => document.hidden || this.#soon(0)
    this.looked = -BETWEEN
    if (beatOfVisit) this.element.dataset.beat ??= beatOfVisit
    document.addEventListener("visibilitychange", this.seen)
    addEventListener("online", this.seen)
    document.addEventListener("rows:stale", this.seen)
    this.stop = listen(this.urlValue, (pulse) => this.#hear(pulse))
    showUnread()
  }

  disconnect() {
    document.removeEventListener("visibilitychange", this.seen)
    removeEventListener("online", this.seen)
    document.removeEventListener("rows:stale", this.seen)
    clearTimeout(this.timer)
    this.stop()
  }

  #hear({ state, beat }) {
    this.#show(state)
    lastBeat = this.beat = beat
    if (state === "away") this.#pausing(BETWEEN_ALONE)
    else if (beat && beat !== this.element.dataset.beat) this.#pausing(document.hidden ? BETWEEN_UNSEEN : BETWEEN)
  }

  #show(state) {
    const before = this.element.dataset.state
    const words = this.wordsTargets.find((each) => each.dataset.state === state)
    if (!words || before === state) return
    this.element.dataset.state = state
    this.element.title = words.title
    this.wordTarget.textContent = words.content.textContent
    // The first state is how things are; only a change is worth interrupting whoever listens to the page.
    if (before) document.getElementById("announcements").textContent = words.title
  }

  #pausing(time) {
    this.#soon(Math.max(0, this.looked + time - performance.now()))
  }

  #soon(time) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.#look(), time)
  }

  async #look() {
    if (this.looking) return this.#soon(BETWEEN)
    const beat = this.beat
    this.looking = true
    this.looked = performance.now()
    let outcome = "failed"
    try {
      outcome = await lookAgain()
    } finally {
      this.looking = false
      this.#seenTo(outcome, beat)
    }
  }

  #seenTo(outcome, beat) {
    if (!this.element.isConnected || outcome === "left") return
    if (outcome !== "done") return this.#soon(outcome === "failed" ? BETWEEN_UNSEEN : BETWEEN)
    showUnread()
    followOpen()
    if (beat) this.element.dataset.beat = beat
    if (this.beat !== beat) this.#soon(BETWEEN)
  }
}
