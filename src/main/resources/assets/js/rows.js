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

/** Presses a button of the form for these rows alone, whatever is selected. */
export function actOn(form, rows, button) {
  const boxes = [...form.querySelectorAll(`${BOXES}, [name=all]`)]
  const before = boxes.map((box) => box.checked)
  for (const box of boxes) box.checked = rows.some((row) => row === rowOf(box))
  // The form's data is taken while this call runs, so the person's own selection can come back right after it.
  form.requestSubmit(button)
  boxes.forEach((box, index) => (box.checked = before[index]))
}

/** The next row, or the one before; none where rows between are not on the page. */
export function beside(row, way) {
  const all = [...row.closest("form").querySelectorAll(`${ROWS}, .room`)]
  const next = all[all.indexOf(row) + way]
  return next?.matches(ROWS) ? next : undefined
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

/** Takes a row away; where the focus was in it, that goes to the one beside it. */
export function dropRow(row, shown) {
  const list = row.parentElement
  if (row.contains(document.activeElement)) {
    const next = shown[shown.indexOf(row) + 1] ?? shown[shown.indexOf(row) - 1]
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
