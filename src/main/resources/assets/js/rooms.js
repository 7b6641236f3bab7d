import { Controller } from "@hotwired/stimulus"
import { askRows } from "./ask-rows.js"
import { farBatches, wantedIn } from "./bounds.js"
import { furnish, vacate } from "./furnish.js"
import { batchesOf, isCounted, measure, setCount, settle, tidy } from "./parts.js"
import { heightOf, placeAt } from "./places.js"
import { ROWS } from "./rows.js"

const REST = 80
const AGAIN = 3_000
const MUCH = 50

/** Rows come where the list is looked at, and go where it is not: so the scrollbar is as long as the list. */
export class RoomsController extends Controller {
  static values = { list: String }

  connect() {
    this.frame = this.element.querySelector("#rows")
    this.events = [
      [this.element, "scroll", () => this.#scrolled()],
      [this.element.closest("form"), "rows:changed", () => this.#changed()],
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
    this.#measure()
    for (const room of this.frame.querySelectorAll(".room[data-count]")) setCount(room, room.dataset.count)
    const [batch] = batchesOf(this.frame)
    // A page that is gone back to comes as it was left, but for how far it was scrolled.
    const { place } = this.element.dataset
    if (place === undefined) settle(batch, Number(batch.dataset.first), Number(batch.dataset.total))
    else measure(this.frame, { total: this.frame.dataset.total })
    tidy(this.frame)
    this.place = Number(place ?? batch.dataset.first - 1) || 0
    if (isCounted(this.frame)) this.#scrollTo(this.place)
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
    if (this.#measure() && isCounted(this.frame)) this.#scrollTo(place)
    this.#scrolled()
  }

  #scrolled() {
    this.frames ??= requestAnimationFrame(() => {
      this.frames = undefined
      if (this.element.clientHeight === 0) return
      this.place = this.#here()
      this.#fill(false)
    })
    clearTimeout(this.rest)
    this.rest = setTimeout(() => this.#changed(), REST)
  }

  #changed() {
    // Beside a message on a narrow screen there is no list to be seen.
    if (this.element.clientHeight === 0) return
    this.place = this.#here()
    this.#remember()
    this.#fill(true)
    this.#trim()
  }

  /** Where a form leads back to: here, not to the top. */
  #remember() {
    this.element.dataset.place = this.place
    const { top } = this.element.getBoundingClientRect()
    const here = batchesOf(this.frame).find((batch) => batch.getBoundingClientRect().bottom > top)
    if (here) this.element.closest("form").elements.back.value = here.dataset.here
  }

  /** What comes next is asked for at once; a place in the midst of nothing only when somebody stays there. */
  #fill(resting) {
    const wanted = wantedIn(this.frame, this.element, this.listValue)
    if (!wanted || (!resting && wanted.way === "at")) return
    if (this.loading && (!resting || this.loading.url === wanted.url)) return
    this.loading?.abort.abort()
    this.#load(wanted)
  }

  async #load({ room, way, url }) {
    const loading = { url, abort: new AbortController() }
    this.loading = loading
    const fresh = await askRows(url, { signal: loading.abort.signal })
    if (this.loading !== loading) return
    this.loading = undefined
    if (!this.element.isConnected) return
    if (!fresh) this.rest = setTimeout(() => this.#changed(), AGAIN)
    else if (room.isConnected) this.#put(room, fresh, way)
    else this.#changed()
  }

  #put(room, fresh, way) {
    const stale = Math.abs(fresh.dataset.total - this.frame.dataset.total) > MUCH
    this.#holding(() => {
      furnish(room, fresh, way)
      this.#trim()
    })
    this.element.dispatchEvent(new CustomEvent("rows:loaded", { bubbles: true }))
    // So much does not come in a moment: the list has become another, by conversation where it was by message.
    if (stale) this.element.dispatchEvent(new CustomEvent("rows:stale", { bubbles: true }))
    this.#changed()
  }

  #trim() {
    const far = farBatches(this.frame, this.element)
    if (far.length === 0) return
    this.#holding(() => {
      for (const batch of far) vacate(batch)
      tidy(this.frame)
    })
  }

  /** What is in sight stays where it is, whatever comes and goes above. */
  #holding(work) {
    const { top, bottom } = this.element.getBoundingClientRect()
    const mark = [...this.frame.querySelectorAll(ROWS)].find((row) => row.getBoundingClientRect().bottom > top)
    const before = mark?.getBoundingClientRect().top
    const place = this.#here()
    work()
    if (mark?.isConnected && before < bottom) this.#move(mark.getBoundingClientRect().top - before)
    else if (isCounted(this.frame) && Math.abs(this.#here() - place) > 1) this.#scrollTo(place)
  }

  #here() {
    return placeAt(this.frame, this.element.getBoundingClientRect().top)
  }

  #scrollTo(place) {
    this.#move(heightOf(this.frame, place) - this.element.getBoundingClientRect().top)
  }

  #move(by) {
    if (Math.abs(by) >= 1) this.element.scrollTop += by
  }
}
