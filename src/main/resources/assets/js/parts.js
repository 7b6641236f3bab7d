import { ROWS } from "./rows.js"

/*
 * A list consists of batches, rows as they came from the server, and of rooms: as much space as the rows take that are
 * not there. All of them together are as long as the list, so a place on the page is a place in the list.
 */
export function partsOf(frame) {
  return [...frame.querySelectorAll(":scope > :is(.room, .batch)")]
}

export function batchesOf(frame) {
  return [...frame.querySelectorAll(":scope > .batch")]
}

export function isRoom(part) {
  return part?.matches(".room") ?? false
}

/** A list whose length nobody knows has rooms without a size, with a link in each. */
export function isCounted(frame) {
  return frame.querySelector(":scope > .batch[data-total]") !== null
}

/** What is pinned stands above the list; its place in it is where its date is. */
export function countOf(part) {
  if (isRoom(part)) return Number(part.dataset.count ?? 0)
  return [...part.querySelectorAll(":scope > .rows:not([data-pins])")].reduce((sum, list) => sum + list.childElementCount, 0)
}

/** A room is there until it is certain that there is nothing in it. */
export function setCount(room, count) {
  room.dataset.count = Math.max(1, count)
  room.style.setProperty("--count", room.dataset.count)
}

export function rowsIn(batches) {
  return batches.flatMap((batch) => [...batch.querySelectorAll(ROWS)])
}

/** Batches that follow one another without a room between. */
export function runsOf(frame) {
  const runs = []
  for (const batch of batchesOf(frame)) {
    if (batch.previousElementSibling?.matches(".batch")) runs.at(-1).push(batch)
    else runs.push([batch])
  }
  return runs
}

/** Tells the style sheet how high a row is, and how many there are. */
export function measure(frame, { high, total }) {
  if (total) frame.dataset.total = total
  if (total) frame.style.setProperty("--total", total)
  if (high) frame.style.setProperty("--high", `${high}px`)
}

/** Makes the rooms next to a batch as long as it takes for it to begin with that row of so many. */
export function settle(batch, first, total) {
  if (!total) return
  const frame = batch.parentElement
  const parts = partsOf(frame)
  const at = parts.indexOf(batch)
  measure(frame, { total })
  balance(parts.slice(0, at).reverse(), first - 1)
  balance(parts.slice(at + 1), total - first + 1 - countOf(batch))
}

function balance(parts, count) {
  const nearest = parts.find(isRoom)
  if (!nearest) return
  const others = parts.filter((part) => part !== nearest).reduce((sum, part) => sum + countOf(part), 0)
  setCount(nearest, count - others)
}

/** What comes below that batch is at another address now; or nothing does. */
export function continueAt(batch, older) {
  if (!older) {
    delete batch.dataset.older
    while (batch.nextElementSibling) batch.nextElementSibling.remove()
    return
  }
  batch.dataset.older = older
  if (!isRoom(batch.nextElementSibling)) batch.after(newRoom())
  batch.nextElementSibling.querySelector("a")?.setAttribute("href", older)
}

export function newRoom() {
  const room = document.createElement("div")
  room.className = "room"
  return room
}

/** A batch that goes on from the one above it says nothing new with the same heading. */
export function tidy(frame) {
  let last
  for (const part of partsOf(frame)) {
    const dividers = isRoom(part) ? [] : [...part.querySelectorAll(":scope > .divider")]
    for (const divider of dividers) divider.hidden = divider === dividers[0] && divider.textContent === last
    last = isRoom(part) ? undefined : (dividers.at(-1)?.textContent ?? last)
  }
}
