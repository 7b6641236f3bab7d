import { refreshRow } from "./refresh-row.js"

/** What a row of the list is made of; the markup is in templates/mailbox/row.html. */
export const ROWS = ".rows > li"
export const BOXES = ".rows > li > input"

export function rowOf(element) {
  return element.closest(ROWS)
}

export function linkOf(row) {
  return row.querySelector(":scope > a")
}

export function rowsSelected(form) {
  return [...form.querySelectorAll(`${BOXES}:checked`)].map(rowOf)
}

export function headingOf(list) {
  const before = list.previousElementSibling
  return before?.matches(".divider") ? before : undefined
}

export function dropIfEmpty(list) {
  if (list.childElementCount > 0) return
  headingOf(list)?.remove()
  list.remove()
}

/** Takes a row away; where the focus was in it, that goes to the nearest that is still there. */
export function dropRow(row, shown) {
  const list = row.parentElement
  if (row.contains(document.activeElement)) {
    const place = shown.indexOf(row)
    const isThere = (each) => each.isConnected
    const next = shown.slice(place + 1).find(isThere) ?? shown.slice(0, Math.max(0, place)).findLast(isThere)
    if (next) linkOf(next)?.focus({ preventScroll: true })
  }
  row.remove()
  dropIfEmpty(list)
}

/** The row that is there goes where a fresh one of the same message stands, and says what that says. */
export function takeOver(fresh, here) {
  const list = here.parentElement
  refreshRow(here, fresh)
  here.id = fresh.id
  keepingFocus(() => fresh.replaceWith(here))
  dropIfEmpty(list)
}

/** What is moved on the page loses the focus. */
export function keepingFocus(move) {
  const focused = document.activeElement
  move()
  if (focused !== document.activeElement) focused.focus({ preventScroll: true })
}
