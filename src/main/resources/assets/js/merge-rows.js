import { knownRows, movedUp } from "./known-rows.js"
import { batchesOf, continueAt, isRoom, newRoom, rowsIn } from "./parts.js"
import { RowPlaces } from "./row-places.js"
import { dropRow, ROWS, takeOver } from "./rows.js"

/**
 * Brings rows on the page up to date with a part of the list as it is now. A row that is still there stays the element
 * that it is, with its box, its focus and what hovers over it, and wherever on the page it was.
 *
 * @param run batches that follow one another without a room between
 * @param fresh the part of the list: it speaks of what lies between its first row and its last, and of nothing below
 * @param after the row below which it begins; nothing for the top
 * @returns {{ run, last, older }} the batches that are left, the last row that it spoke of, and where the next part is
 */
export function mergeRows(run, fresh, after) {
  const { older } = fresh.dataset
  const shown = rowsIn(run)
  const below = shown.slice(shown.indexOf(after) + 1)
  const further = rowsIn(batchesBelow(run))
  const sections = sectionsOf(fresh)
  const rows = sections.flatMap((section) => section.rows)
  const known = knownRows(rows, [...below, ...further])
  const moved = movedUp(rows, known, [...below, ...further])
  for (const row of further) moved.add(row)
  // What has come elsewhere, with a reply or by itself, says nothing of how far down the page this part goes.
  const common = rows.findLastIndex((row) => known.get(row)?.id === row.id && !moved.has(known.get(row)))
  // Nothing of what is shown is left, or so much has come that it is far below: here the list begins anew.
  if (common < 0 && older && below.length > 0 && !after) return { run: [beginAnew(run, fresh, known)] }

  const isOver = !older || common < 0
  const end = isOver ? below.length : below.indexOf(known.get(rows[common])) + 1
  const staying = new Set(known.values())
  const isLast = below.slice(end).every((row) => staying.has(row))
  // The room below begins where the run ended when it was loaded: only what lies above that is missing.
  const isOpen = isRoom(run.at(-1).nextElementSibling)
  const isCut = isOpen && !isOver && isLast && !rows.slice(common + 1).some((row) => below.includes(known.get(row)))
  const wanted = new Set(isCut ? rows.slice(0, common + 1) : rows)
  for (const row of below.slice(0, end)) if (!staying.has(row)) dropRow(row, shown)

  const places = new RowPlaces(run[0], known, moved, after)
  for (const section of sections) {
    for (const row of section.rows) if (wanted.has(row)) places.put(row, section)
  }
  const left = withoutEmpty(run)
  if (isLast && !isCut) continueAt(left.at(-1), older)
  return { run: left, last: places.last, older }
}

function sectionsOf(fresh) {
  return [...fresh.querySelectorAll(":scope > .rows")].map((list) => ({ list, rows: [...list.children] }))
}

function batchesBelow(run) {
  const all = batchesOf(run[0].parentElement)
  return all.slice(all.indexOf(run.at(-1)) + 1)
}

function beginAnew(run, fresh, known) {
  for (const row of rowsIn([fresh])) if (!known.has(row) && document.getElementById(row.id)?.matches(ROWS)) dropRow(row, [])
  for (const [row, here] of known) takeOver(row, here)
  run[0].before(fresh)
  for (const batch of run) batch.remove()
  if (!isRoom(fresh.nextElementSibling)) fresh.after(newRoom())
  return fresh
}

/** What is left of a run knows where it goes on. */
function withoutEmpty(run) {
  const { older } = run.at(-1).dataset
  const full = run.filter((batch) => rowsIn([batch]).length > 0)
  const left = full.length > 0 ? full : [run[0]]
  for (const batch of run) if (!left.includes(batch)) batch.remove()
  if (older) left.at(-1).dataset.older = older
  else delete left.at(-1).dataset.older
  return left
}
