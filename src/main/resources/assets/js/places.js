import { countOf, partsOf } from "./parts.js"

/** The place in the list at that height, counted from 0, with how much of the row lies above. */
export function placeAt(frame, height) {
  let place = 0
  let last = 0
  for (const part of partsOf(frame)) {
    const { top, height: size } = part.getBoundingClientRect()
    last = place + countOf(part)
    if (height < top + size) return place + Math.max(0, size ? (height - top) / size : 0) * countOf(part)
    place = last
  }
  return last
}

/** The height at which a place lies, as {@link placeAt} has it. */
export function heightOf(frame, place) {
  if (place <= 0) return frame.getBoundingClientRect().top
  let left = place
  for (const part of partsOf(frame)) {
    const count = countOf(part)
    const { top, height } = part.getBoundingClientRect()
    if (left < count) return top + (left / count) * height
    left -= count
  }
  return frame.getBoundingClientRect().bottom
}
