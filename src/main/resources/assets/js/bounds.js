import { batchesOf, isCounted, isRoom, partsOf } from "./parts.js"
import { placeAt } from "./places.js"

const MOST = 10
const LEAD = 15

/** The room in sight, or about to be, and what has to be asked for to have rows there; nothing where all are there. */
export function wantedIn(frame, scroller, list) {
  const { top, bottom, height } = scroller.getBoundingClientRect()
  const near = partsOf(frame)
    .filter(isRoom)
    .map((room) => ({ room, at: room.getBoundingClientRect() }))
    .filter(({ at }) => at.bottom > top - height && at.top < bottom + height)
  const seen = near.find(({ at }) => at.bottom > top && at.top < bottom) ?? near[0]
  if (!seen) return undefined
  const { room, at } = seen
  const { previousElementSibling: above, nextElementSibling: below } = room
  if (at.top > top - height && above?.dataset.older) return { room, way: "older", url: above.dataset.older }
  if (!isCounted(frame)) return undefined
  if (at.bottom < bottom + height && below?.dataset.newer) return { room, way: "newer", url: below.dataset.newer }
  return { room, way: "at", url: addressOf(list, Math.max(placeAt(frame, at.top), placeAt(frame, top) - LEAD)) }
}

function addressOf(list, place) {
  const address = new URL(list, location.href)
  address.searchParams.set("at", Math.round(place) + 1)
  return address.pathname + address.search
}

/** The batches that are too many, the furthest first. One is kept as long as something in it is in use. */
export function farBatches(frame, scroller) {
  const batches = batchesOf(frame)
  if (batches.length <= MOST || !isCounted(frame) || scroller.closest("[data-dragging]")) return []
  const { top, bottom } = scroller.getBoundingClientRect()
  return batches
    .map((batch) => ({ batch, at: batch.getBoundingClientRect() }))
    .map(({ batch, at }) => ({ batch, away: Math.max(at.top - bottom, top - at.bottom) }))
    .filter(({ batch, away }) => away > 0 && !isHeld(batch))
    .sort((one, other) => other.away - one.away)
    .slice(0, batches.length - MOST)
    .map(({ batch }) => batch)
}

/** Where all rows of the list are chosen, those that come back are chosen too. */
function isHeld(batch) {
  const whole = batch.closest("form").querySelector("[name=all]")?.checked
  const held = whole ? "[aria-current]" : "[aria-current], :checked"
  return batch.contains(document.activeElement) || batch.querySelector(held) !== null
}
