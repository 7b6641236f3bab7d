import { knownRows, movedUp } from "./known-rows.js"
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
  const more = fresh.querySelector(":scope > turbo-frame")
  const older = more?.id
  const shown = [...frame.querySelectorAll(ROWS)]
  const below = shown.slice(after ? shown.indexOf(after) + 1 : 0)
  const sections = sectionsOf(fresh)
  const rows = sections.flatMap((section) => section.rows)
  const known = knownRows(rows, below)
  const moved = movedUp(rows, known, below)
  // What has come elsewhere, with a reply or by itself, says nothing of how far down the page this part goes.
  const common = rows.findLastIndex((row) => known.get(row)?.id === row.id && !moved.has(known.get(row)))
  // Nothing of what is shown is left, or so much has come that it is far below: the list begins anew.
  if (common < 0 && more && below.length > 0 && !after) {
    frame.replaceChildren(...fresh.childNodes)
    return {}
  }

  const isOver = !more || common < 0
  const end = isOver ? below.length : below.indexOf(known.get(rows[common])) + 1
  const staying = new Set(known.values())
  const isLast = below.slice(end).every((row) => staying.has(row))
  const waiting = [...frame.querySelectorAll("turbo-frame[src]:not([complete])")]
  // The frame that waits begins where the list ended when it was loaded: only what lies above is missing.
  const isCut = waiting.length > 0 && !isOver && isLast && !rows.slice(common + 1).some((row) => known.has(row))
  const wanted = new Set(isCut ? rows.slice(0, common + 1) : rows)
  for (const row of below.slice(0, end)) if (!staying.has(row)) remove(row, shown)
  if (isLast && !isCut) for (const nothing of waiting) nothing.remove()

  const places = new Places(frame, known, moved, after)
  for (const section of sections) {
    for (const row of section.rows) if (wanted.has(row)) places.put(row, section)
  }
  if (more && isLast && !isCut) places.last?.parentElement.after(more)
  return { last: places.last, older }
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

  constructor(frame, known, moved, after) {
    this.frame = frame
    this.known = known
    this.moved = moved
    this.last = after
    if (after) this.#lists.set(after.parentElement, headingOf(after.parentElement)?.textContent ?? "")
  }

  put(fresh, section) {
    const here = this.known.get(fresh)
    if (here) refreshRow(here, fresh)
    const row = here ?? fresh
    row.id = fresh.id
    if (!here || !this.#stays(row, section)) this.#place(row, section)
    this.last = row
  }

  /** A list belongs to the section of the first row that is found in it; its divider says what that is called now. */
  #stays(row, { heading }) {
    const list = row.parentElement
    const isBelow = !this.last || this.last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING
    if (!isBelow || this.moved.has(row)) return false
    if (!this.#lists.has(list)) {
      const divider = headingOf(list)
      if (divider && divider.textContent !== heading) divider.textContent = heading
      this.#lists.set(list, heading)
    }
    return this.#lists.get(list) === heading
  }

  #place(row, section) {
    const focused = document.activeElement
    const next = section.rows.map((each) => this.known.get(each)).find((each) => each && !this.moved.has(each))
    const isBegun = this.last && this.#lists.get(this.last.parentElement) === section.heading
    const isThere = next && headingOf(next.parentElement)?.textContent === section.heading
    const list = isBegun || isThere ? undefined : this.#begin(section.heading)
    const from = row.parentElement
    if (isBegun) this.last.after(row)
    else if (isThere) next.before(row)
    else list.append(row)
    if (focused !== document.activeElement) focused.focus({ preventScroll: true })
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
    this.#split()
    const above = this.last?.parentElement ?? this.frame.querySelector(":scope > .pages")
    if (above) above.after(divider, list)
    else this.frame.prepend(divider, list)
    this.#lists.set(list, heading)
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
