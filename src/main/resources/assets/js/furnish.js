import { continueAt, countOf, isRoom, newRoom, setCount, settle, tidy } from "./parts.js"
import { dropIfEmpty, ROWS, takeOver } from "./rows.js"

/**
 * Puts a batch where it belongs in a room. What it has in common with the batches beside it is left out of it, and where
 * it goes on from one of them there is no room left between.
 *
 * @param way "older" from the batch above, "newer" from the one below, or "at" a place between
 * @returns whether rows came
 */
export function furnish(room, fresh, way) {
  const frame = room.parentElement
  const { previousElementSibling: above, nextElementSibling: below } = room
  const { first, total } = fresh.dataset
  const dated = datedIn(fresh)
  const common = joinRows(fresh)
  const meetsAbove = way === "older" || !fresh.dataset.newer || common.has(above)
  const meetsBelow = way === "newer" || !fresh.dataset.older || common.has(below)
  if (!fresh.querySelector(ROWS)) {
    if (way !== "at" || (meetsAbove && meetsBelow)) room.remove()
    settleAgain(dated, Number(first), Number(total))
    return false
  }
  room.before(...(meetsAbove || !total ? [] : [newRoom()]), fresh)
  if (meetsBelow) room.remove()
  else continueAt(fresh, fresh.dataset.older)
  settle(fresh, Number(first), Number(total))
  tidy(frame)
  return true
}

/** The list is of another length than it was: rows that are there already tell where they stand in it now. */
function settleAgain(dated, first, total) {
  const place = dated.findIndex((row) => document.getElementById(row.id))
  const here = place >= 0 && document.getElementById(dated[place].id)
  if (here) settle(here.closest(".batch"), first + place - datedIn(here.closest(".batch")).indexOf(here), total)
}

function datedIn(batch) {
  return [...batch.querySelectorAll(ROWS)].filter((row) => !isPin(row))
}

/**
 * Each message is on the page once: what is pinned stands above all others, else it stays where it is.
 *
 * @returns the batches that have rows of these where their date is
 */
function joinRows(fresh) {
  const common = new Set()
  for (const row of fresh.querySelectorAll(ROWS)) {
    const here = document.getElementById(row.id)
    const batch = here?.closest(".batch")
    if (!batch) continue
    const isPinned = isPin(row) || isPin(here)
    if (!isPinned) common.add(batch)
    if (isPin(row)) {
      takeOver(row, here)
      continue
    }
    const list = row.parentElement
    row.remove()
    dropIfEmpty(list)
  }
  return common
}

function isPin(row) {
  return row.parentElement.hasAttribute("data-pins")
}

/** Turns a batch that is far away back into room. */
export function vacate(batch) {
  const { previousElementSibling: above, nextElementSibling: below } = batch
  const room = isRoom(above) ? above : isRoom(below) ? below : newRoom()
  const count = countOf(batch) + countOf(room) + (room === above && isRoom(below) ? countOf(below) : 0)
  if (room === above && isRoom(below)) below.remove()
  batch.replaceWith(...(room.isConnected ? [] : [room]))
  setCount(room, count)
}
