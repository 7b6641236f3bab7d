import { ROWS } from "./rows.js"

/** The next row, or the one before; none where rows between are not on the page. */
export function beside(row, way) {
  const next = neighbour(row, way)
  return next?.matches(ROWS) ? next : undefined
}

/** Whether rows follow that way that are not on the page. */
export function isBesideRoom(row, way) {
  return neighbour(row, way)?.matches(".room") ?? false
}

function neighbour(row, way) {
  const all = [...row.closest("form").querySelectorAll(`${ROWS}, .room`)]
  return all[all.indexOf(row) + way]
}
