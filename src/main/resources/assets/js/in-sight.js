import { ROWS } from "./rows.js"

/** The rows in sight, and where each of them stands. */
export function inSight(scroller) {
  const { top, bottom } = scroller.getBoundingClientRect()
  return [...scroller.querySelectorAll(ROWS)]
    .map((row) => ({ row, at: row.getBoundingClientRect() }))
    .filter(({ at }) => at.bottom > top && at.top < bottom)
}

/** How far they have moved since; nothing where all have gone. One that has gone elsewhere by itself is not followed. */
export function shiftOf(rows) {
  return rows
    .filter(({ row }) => row.isConnected)
    .map(({ row, at }) => row.getBoundingClientRect().top - at.top)
    .reduce((least, each) => (Math.abs(each) < Math.abs(least ?? Infinity) ? each : least), undefined)
}
