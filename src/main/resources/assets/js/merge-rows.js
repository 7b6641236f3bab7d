import { refreshRow } from "./refresh-row.js"
import { ROWS, linkOf } from "./rows.js"

/**
 * Brings the rows on the page up to date with a part of the list as it is now. A row that is still there stays the
 * element that it is, with its box, its focus and what hovers over it.
 *
 * @param frame the rows on the page
 * @param fresh the part of the list: it speaks of what lies between its first row and its last, and of nothing below
 * @param after the row below which it begins; nothing for the top
 * @returns {{ last, older }} the last row that it spoke of, and where the next part is
 */
export function mergeRows(frame, fresh, after) {
  const older = fresh.querySelector(":scope > turbo-frame")?.id
  const shown = [...frame.querySelectorAll(ROWS)]
  const below = shown.slice(after ? shown.indexOf(after) + 1 : 0)
  const known = new Map(below.map((row) => [identityOf(row), row]))
  const sections = sectionsOf(fresh)
  const rows = sections.flatMap((section) => section.rows)
  const common = rows.findLastIndex((row) => known.has(identityOf(row)))
  if (common < 0 && older && below.length > 0) return replaceAll(frame, fresh, after)

  const end = older ? below.indexOf(known.get(rows[common] && identityOf(rows[common]))) + 1 : below.length
  const waiting = older && frame.querySelector("turbo-frame[src]:not([complete])")
  const wanted = new Set(waiting && common >= 0 ? rows.slice(0, common + 1) : rows)
  const staying = new Set([...wanted].map(identityOf))
  for (const row of below.slice(0, end)) if (!staying.has(identityOf(row))) remove(row, shown)
  if (!older) for (const nothing of frame.querySelectorAll("turbo-frame[src]:not([complete])")) nothing.remove()

  const places = new Places(frame, known, after)
  for (const section of sections) {
    for (const row of section.rows) if (wanted.has(row)) places.put(row, section)
  }
  return { last: places.last, older }
}

/** A folder that is made anew under its old name counts its messages anew: what is chosen must not become another one. */
function identityOf(row) {
  return `${row.id} ${row.querySelector("input").value.split(".")[0]}`
}

/** Nothing of what is shown is left, or so much has come that it is far below: the list begins anew. */
function replaceAll(frame, fresh, after) {
  if (!after) frame.replaceChildren(...fresh.childNodes)
  return {}
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

  constructor(frame, known, after) {
    this.frame = frame
    this.known = known
    this.last = after
    if (after) this.#lists.set(after.parentElement, headingOf(after.parentElement)?.textContent ?? "")
  }

  put(fresh, section) {
    const here = this.known.get(identityOf(fresh))
    if (here) refreshRow(here, fresh)
    const row = here ?? fresh
    if (!here || !this.#stays(row, section)) this.#place(row, section)
    this.last = row
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
    const next = section.rows.map((each) => this.known.get(identityOf(each))).find((each) => each && each !== row)
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
    const above = this.last?.parentElement ?? this.frame.querySelector(":scope > .pages")
    if (above) above.after(divider, list)
    else this.frame.prepend(divider, list)
    this.#lists.set(list, heading)
    return list
  }
}
