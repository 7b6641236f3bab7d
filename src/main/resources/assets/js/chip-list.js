const SHOWN_WIDE = 8
const SHOWN_NARROW = 4

/** An empty list of chips. */
export function newList(label) {
  const list = document.createElement("ul")
  list.className = "recipient-chips"
  list.dataset.controller = "chips"
  list.ariaLabel = label
  return list
}

/** Of many chips the first few, and those that cannot stay as they are: a field that nobody is in has no need of more. */
export function fold(list, more) {
  const shown = matchMedia("(width < 700px)").matches ? SHOWN_NARROW : SHOWN_WIDE
  const hidden = [...list.children].slice(shown).filter((chip) => !("fault" in chip.dataset)).length
  if (hidden < 2 || list.querySelector("input")) return
  list.dataset.folded = shown
  more.hidden = false
  more.textContent = more.dataset.words.replace("{0}", hidden)
}

export function unfold(list, more) {
  delete list.dataset.folded
  more.hidden = true
}

/** What a form sends in the place of a field that is typed in. */
export function hiddenTwin({ name }, value) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value })
}
