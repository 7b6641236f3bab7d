import { refreshRow } from "./refresh-row.js"
import { dropIfEmpty, headingOf, keepingFocus, ROWS } from "./rows.js"

const PINS = "data-pins"

/** Puts rows one below the other, each under the heading of its section. */
export class RowPlaces {
  #lists = new Map()

  constructor(batch, known, moved, after) {
    this.batch = batch
    this.known = known
    this.moved = moved
    this.last = after
    if (after) this.#lists.set(after.parentElement, titleOf(after.parentElement))
  }

  put(fresh, section) {
    const here = this.known.get(fresh)
    // A row that has moved on while page after page was asked for stands above already.
    if (!here && document.getElementById(fresh.id)?.matches(ROWS)) return
    if (here) refreshRow(here, fresh)
    const row = here ?? fresh
    row.id = fresh.id
    if (!here || !this.#stays(row, section)) this.#place(row, section)
    this.last = row
  }

  /** A list belongs to the section of the first row that is found in it; its divider says what that is called now. */
  #stays(row, section) {
    const list = row.parentElement
    const isBelow = !this.last || this.last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING
    if (!isBelow || this.moved.has(row)) return false
    const title = titleOf(section.list)
    if (!this.#lists.has(list)) {
      if (this.#joins(list, title)) return false
      const divider = headingOf(list)
      if (divider && divider.textContent !== title) divider.textContent = title
      list.toggleAttribute(PINS, section.list.hasAttribute(PINS))
      this.#lists.set(list, title)
    }
    return this.#lists.get(list) === title
  }

  /** What stood under a heading of its own, as what is pinned, comes under that of the rows above it. */
  #joins(list, title) {
    const above = this.last?.parentElement
    return above?.parentElement === list.parentElement && this.#lists.get(above) === title
  }

  #place(row, section) {
    const title = titleOf(section.list)
    const next = section.rows.map((each) => this.known.get(each)).find((each) => each && !this.moved.has(each))
    const isBegun = this.last && this.#lists.get(this.last.parentElement) === title
    const isThere = next && titleOf(next.parentElement) === title
    const list = isBegun || isThere ? undefined : this.#begin(section.list)
    const from = row.parentElement
    keepingFocus(() => {
      if (isBegun) this.last.after(row)
      else if (isThere) next.before(row)
      else list.append(row)
    })
    if (from?.isConnected) dropIfEmpty(from)
  }

  #begin(fresh) {
    const list = fresh.cloneNode()
    const parts = [headingOf(fresh)?.cloneNode(true), list].filter(Boolean)
    this.#split()
    if (this.last) this.last.parentElement.after(...parts)
    else this.batch.prepend(...parts)
    this.#lists.set(list, titleOf(fresh))
    return list
  }

  /** What stands below the last row in its list comes below the new one, if it is still there at all. */
  #split() {
    const list = this.last?.parentElement
    if (!list || list.lastElementChild === this.last) return
    const rest = list.cloneNode()
    while (this.last.nextElementSibling) rest.append(this.last.nextElementSibling)
    const divider = headingOf(list)?.cloneNode(true)
    list.after(...(divider ? [divider, rest] : [rest]))
  }
}

function titleOf(list) {
  return headingOf(list)?.textContent ?? ""
}
