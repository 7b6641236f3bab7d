import { Controller } from "@hotwired/stimulus"
import { askRows } from "./ask-rows.js"
import { farBatches, wantedIn } from "./bounds.js"
import { furnish, vacate } from "./furnish.js"
import { ListPlace } from "./list-place.js"
import { batchesOf, isCounted, measure, setCount, settle, tidy } from "./parts.js"
import { forgetTrouble, isInTrouble, tellTrouble } from "./room-trouble.js"
import { ROWS } from "./rows.js"

const REST = 80
const MUCH = 50

/** Rows come where the list is looked at, and go where it is not: so the scrollbar is as long as the list. */
export class RoomsController extends Controller {
  static values = { list: String }

  connect() {
    this.frame = this.element.querySelector("#rows")
    this.at = new ListPlace(this.element, this.frame)
    this.events = [
      [this.element, "scroll", () => this.#scrolled()],
      [this.element.closest("form"), "rows:changed", () => this.#again()],
      [window, "online", () => this.#again()],
    ]
    for (const [target, name, act] of this.events) target.addEventListener(name, act, { passive: true })
    this.observer = new ResizeObserver(() => this.#resized())
    this.observer.observe(this.element)
    this.observer.observe(this.frame)
    this.#begin()
  }

  disconnect() {
    for (const [target, name, act] of this.events) target.removeEventListener(name, act)
    this.observer.disconnect()
    clearTimeout(this.rest)
    this.loading?.abort.abort()
  }

  #begin() {
    forgetTrouble(this.frame)
    this.#measure()
    for (const room of this.frame.querySelectorAll(".room[data-count]")) setCount(room, room.dataset.count)
    const [batch] = batchesOf(this.frame)
    // A page that is gone back to comes as it was left, but for how far it was scrolled.
    const { place } = this.element.dataset
    // Who is further down already, for this comes behind the page, stays there.
    const isAhead = place === undefined && this.element.scrollTop > 0
    if (place !== undefined) measure(this.frame, { total: this.frame.dataset.total })
    else this.at.holding(() => settle(batch, Number(batch.dataset.first), Number(batch.dataset.total)))
    tidy(this.frame)
    this.place = isAhead ? this.at.here : Number(place ?? batch.dataset.first - 1) || 0
    if (isCounted(this.frame) && !isAhead) this.at.goTo(this.place)
    this.#changed()
  }

  /** Whether rows are of another height than before. */
  #measure() {
    const high = this.frame.querySelector(ROWS)?.getBoundingClientRect().height
    if (!high || high === this.high) return false
    measure(this.frame, { high })
    this.high = high
    return true
  }

  /** Rows are of another height where the list is wider: what is looked at stays. */
  #resized() {
    const { place } = this
    if (this.#measure() && isCounted(this.frame)) this.at.goTo(place)
    this.#scrolled()
  }

  #scrolled() {
    this.frames ??= requestAnimationFrame(() => {
      this.frames = undefined
      if (this.element.clientHeight === 0) return
      this.place = this.at.here
      this.#fill(false)
    })
    clearTimeout(this.rest)
    this.rest = setTimeout(() => this.#changed(), REST)
  }

  #changed() {
    // Beside a message on a narrow screen there is no list to be seen.
    if (this.element.clientHeight === 0) return
    this.place = this.at.here
    this.at.remember()
    this.#fill(true)
    this.#trim()
  }

  /** Rows that could not be had are asked for once more. */
  #again() {
    this.barren = undefined
    forgetTrouble(this.frame)
    this.#changed()
  }

  /** What comes next is asked for at once; a place in the midst of nothing only when somebody stays there. */
  #fill(resting) {
    const wanted = wantedIn(this.frame, this.element, this.listValue)
    if (!wanted || wanted.url === this.barren || isInTrouble(wanted.room)) return
    if (!resting && wanted.way === "at") return
    if (this.loading && (!resting || this.loading.url === wanted.url)) return
    this.loading?.abort.abort()
    this.#load(wanted)
  }

  async #load(wanted) {
    const { room, url } = wanted
    const loading = { url, abort: new AbortController() }
    this.loading = loading
    const fresh = await askRows(url, { signal: loading.abort.signal })
    if (this.loading !== loading) return
    this.loading = undefined
    if (!this.element.isConnected) return
    if (!room.isConnected) this.#changed()
    else if (fresh) this.#put(room, fresh, wanted)
    else tellTrouble(room, () => this.#again())
  }

  #put(room, fresh, { way, url }) {
    const stale = Math.abs(fresh.dataset.total - this.frame.dataset.total) > MUCH
    this.at.holding(() => {
      // What brought nothing would bring nothing again.
      this.barren = furnish(room, fresh, way) ? undefined : url
      this.#trim()
    })
    if (!this.barren) this.#say("rows:loaded")
    // So much does not come in a moment: the list has become another, by conversation where it was by message.
    if (stale) this.#say("rows:stale")
    this.#changed()
  }

  #trim() {
    const far = farBatches(this.frame, this.element)
    if (far.length === 0) return
    this.at.holding(() => {
      for (const batch of far) vacate(batch)
      tidy(this.frame)
    })
    this.#say("rows:vacated")
  }

  #say(what) {
    this.element.dispatchEvent(new CustomEvent(what, { bubbles: true }))
  }
}
