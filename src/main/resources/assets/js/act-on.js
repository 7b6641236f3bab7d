import { BOXES, rowOf } from "./rows.js"

/** Presses a button of the form for these rows alone, whatever is selected. */
export function actOn(form, rows, button) {
  const boxes = [...form.querySelectorAll(`${BOXES}, [name=all]`)]
  const before = boxes.map((box) => box.checked)
  for (const box of boxes) box.checked = rows.some((row) => row === rowOf(box))
  // The form's data is taken while this call runs, so the person's own selection can come back right after it.
  form.requestSubmit(button)
  boxes.forEach((box, index) => (box.checked = before[index]))
}
