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
