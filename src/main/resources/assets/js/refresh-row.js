// What scripts add to a row of their own accord, and what must outlive the row's renewal.
const OUTLIVING = ["aria-current", "id"]

/** Makes a row say what the fresh one says; whatever is the same is not touched. */
export function refreshRow(row, fresh) {
  copyAttributes(row, fresh)
  const before = [...row.children].filter((child) => !child.matches(".row-actions"))
  const after = [...fresh.children]
  let place = null
  for (const part of after) {
    const same = before.find((each) => each.tagName === part.tagName && each.className === part.className)
    if (same) {
      before.splice(before.indexOf(same), 1)
      copyAttributes(same, part)
      if (same.innerHTML !== part.innerHTML) same.innerHTML = part.innerHTML
      place = same
    } else {
      place ? place.after(part) : row.prepend(part)
      place = part
    }
  }
  for (const gone of before) gone.remove()
}

function copyAttributes(element, fresh) {
  for (const { name } of [...element.attributes]) {
    if (!fresh.hasAttribute(name) && !OUTLIVING.includes(name)) element.removeAttribute(name)
  }
  for (const { name, value } of fresh.attributes) {
    if (!OUTLIVING.includes(name) && element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}
