import { countOf, isRoom, newRoom, setCount, settle, tidy } from "./parts.js"
import { ROWS } from "./rows.js"

/**
 * Puts a batch where it belongs in a room. What it has in common with the batches beside it is left out of it, and where
 * it goes on from one of them there is no room left between.
 *
 * @param way "older" from the batch above, "newer" from the one below, or "at" a place between
 */
export function furnish(room, fresh, way) {
  const frame = room.parentElement
  const { previousElementSibling: above, nextElementSibling: below } = room
  let meetsAbove = way === "older" || !fresh.dataset.newer
  let meetsBelow = way === "newer" || !fresh.dataset.older
  for (const row of fresh.querySelectorAll(ROWS)) {
    const batch = document.getElementById(row.id)?.closest(".batch")
    if (!batch) continue
    meetsAbove ||= batch === above
    meetsBelow ||= batch === below
    leave(row)
  }
  const { first, total } = fresh.dataset
  if (countOf(fresh) === 0) {
    if (way !== "at" || (meetsAbove && meetsBelow)) room.remove()
    return
  }
  room.before(...(meetsAbove || !total ? [] : [newRoom()]), fresh)
  if (meetsBelow) room.remove()
  else room.querySelector("a")?.setAttribute("href", fresh.dataset.older)
  settle(fresh, Number(first), Number(total))
  tidy(frame)
}

function leave(row) {
  const list = row.parentElement
  row.remove()
  if (list.childElementCount > 0) return
  if (list.previousElementSibling?.matches(".divider")) list.previousElementSibling.remove()
  list.remove()
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
