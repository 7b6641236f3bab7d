import { refreshRow } from "./refresh-row.js"
import { ROWS, linkOf } from "./rows.js"

/**
 * Brings rows on the page up to date with a part of the list as it is now. A row that is still there stays the element
 * that it is, with its box, its focus and what hovers over it.
 *
 * @param run batches that follow one another without a gap
 * @param fresh the part of the list: it speaks of what lies between its first row and its last, and of nothing below
 * @param after the row below which it begins; nothing for the top
 * @param open whether there is more below the run that is not on the page
 * @returns the last row that it spoke of, which there may not be; null where the run has become another
 */
export function mergeRows(run, fresh, after, open) {
  const { older } = fresh.dataset
  const shown = rowsIn(run)
  const below = shown.slice(after ? shown.indexOf(after) + 1 : 0)
  const known = new Map(below.map((row) => [row.id, row]))
  const sections = sectionsOf(fresh)
  const rows = sections.flatMap((section) => section.rows)
  const common = rows.findLastIndex((row) => known.has(row.id))
  if (common < 0 && older && below.length > 0) return null

  const end = older ? below.indexOf(known.get(rows[common]?.id)) + 1 : below.length
  const wanted = new Set(open && older && common >= 0 ? rows.slice(0, common + 1) : rows)
  const staying = new Set([...wanted].map((row) => row.id))
  for (const row of below.slice(0, end)) if (!staying.has(row.id)) remove(row, shown)

  const places = new Places(run[0], known, after)
  for (const section of sections) {
    for (const row of section.rows) if (wanted.has(row)) places.put(row, section)
  }
  return places.last
}

export function rowsIn(run) {
  return run.flatMap((batch) => [...batch.querySelectorAll(ROWS)])
}

function sectionsOf(fresh) {
  return [...fresh.querySelectorAll(":scope > .rows")].map((list) => ({
    heading: headingOf(list)?.textContent ?? "",
    rows: [...list.children],
  }))
}

function headingOf(list) {
  const before = list.previousElementSibling
  return before?.matches(".divider") ? before : undefined
}

function remove(row, shown) {
  const list = row.parentElement
  if (row.contains(document.activeElement)) {
    const next = shown[shown.indexOf(row) + 1] ?? shown[shown.indexOf(row) - 1]
    if (next) linkOf(next)?.focus({ preventScroll: true })
  }
  row.remove()
  if (list.childElementCount > 0) return
  headingOf(list)?.remove()
  list.remove()
}

/** Puts rows one below the other, each under the date divider of its section. */
class Places {
  #lists = new Map()

  constructor(batch, known, after) {
    this.batch = batch
    this.known = known
    this.last = after
    if (after) this.#lists.set(after.parentElement, headingOf(after.parentElement)?.textContent ?? "")
  }

  put(fresh, section) {
    const here = this.known.get(fresh.id)
    if (!here && this.#isAbove(fresh)) return
    if (here) refreshRow(here, fresh)
    const row = here ?? fresh
    if (!here || !this.#stays(row, section)) this.#place(row, section)
    this.last = row
  }

  /** A row that has moved on while page after page was asked for stands above already; further down it goes. */
  #isAbove({ id }) {
    const other = document.getElementById(id)
    if (!other) return false
    if (this.last && !(this.last.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)) return true
    other.remove()
    return false
  }

  /** A list belongs to the section of the first row that is found in it; its divider says what that is called now. */
  #stays(row, { heading }) {
    const list = row.parentElement
    const isBelow = !this.last || this.last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING
    if (!isBelow) return false
    if (!this.#lists.has(list)) {
      const divider = headingOf(list)
      if (divider && divider.textContent !== heading) divider.textContent = heading
      this.#lists.set(list, heading)
    }
    return this.#lists.get(list) === heading
  }

  #place(row, section) {
    const from = row.parentElement
    const next = section.rows.map((each) => this.known.get(each.id)).find((each) => each && each !== row)
    if (this.last && this.#lists.get(this.last.parentElement) === section.heading) this.last.after(row)
    else if (next && headingOf(next.parentElement)?.textContent === section.heading) next.before(row)
    else this.#begin(section.heading).append(row)
    if (from?.isConnected && from.childElementCount === 0) {
      headingOf(from)?.remove()
      from.remove()
    }
  }

  #begin(heading) {
    const list = document.createElement("ol")
    list.className = "rows"
    const divider = document.createElement("h2")
    divider.className = "divider"
    divider.textContent = heading
    if (this.last) this.last.parentElement.after(divider, list)
    else this.batch.prepend(divider, list)
    this.#lists.set(list, heading)
    return list
  }
}
