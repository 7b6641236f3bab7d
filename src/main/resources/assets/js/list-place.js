import { inSight, shiftOf } from "./in-sight.js"
import { batchesOf, isCounted } from "./parts.js"
import { heightOf, placeAt } from "./places.js"

/** Where in the list its reader is. */
export class ListPlace {
  constructor(scroller, frame) {
    this.scroller = scroller
    this.frame = frame
  }

  get here() {
    return placeAt(this.frame, this.scroller.getBoundingClientRect().top)
  }

  goTo(place) {
    this.#move(heightOf(this.frame, place) - this.scroller.getBoundingClientRect().top)
  }

  /** What is in sight stays where it is, whatever comes and goes above. */
  holding(work) {
    const rows = inSight(this.scroller)
    const before = this.here
    work()
    const shift = shiftOf(rows)
    if (shift !== undefined) this.#move(shift)
    else if (isCounted(this.frame) && Math.abs(this.here - before) > 1) this.goTo(before)
  }

  /** Where a form leads back to: here, not to the top. */
  remember() {
    this.scroller.dataset.place = this.here
    const { top } = this.scroller.getBoundingClientRect()
    const batch = batchesOf(this.frame).find((each) => each.getBoundingClientRect().bottom > top)
    if (batch) this.scroller.closest("form").elements.back.value = batch.dataset.here
  }

  #move(by) {
    if (Math.abs(by) >= 1) this.scroller.scrollTop += by
  }
}
