import { BOXES, rowOf } from "./rows.js"

/** Presses a button of the form for these rows alone, whatever is selected. */
export function actOn(form, rows, button) {
  const boxes = [...form.querySelectorAll(BOXES)].filter((box) => rows.includes(rowOf(box)))
  actOnThese(form, boxes, button)
}

/**
 * Presses it for what was chosen some time ago, whatever has become of its rows.
 *
 * @param chosen names and values as the form would send them
 */
export function actOnThese(form, chosen, button) {
  const boxes = [...form.querySelectorAll(`${BOXES}, [name=all]`)]
  const before = boxes.map((box) => box.checked)
  const fields = chosen.map(({ name, value }) => added(form, name, value))
  for (const box of boxes) box.checked = false
  // The form's data is taken while this call runs, so the person's own selection can come back right after it.
  form.requestSubmit(button)
  for (const field of fields) field.remove()
  boxes.forEach((box, index) => (box.checked = before[index]))
}

/** One more field; whoever adds it takes it away again. */
export function added(form, name, value) {
  const field = Object.assign(document.createElement("input"), { type: "hidden", name, value })
  form.append(field)
  return field
}
