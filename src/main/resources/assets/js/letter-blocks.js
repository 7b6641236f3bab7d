import { reduceMarkup } from "./markup.js"

/** Puts a signature where the one before it stood, or at the end; an empty one takes it away. */
export function replaceSignature(rich, { html, id }) {
  const old = rich.querySelector("[data-signature]")
  const block = document.createElement("div")
  block.dataset.signature = id
  block.append(reduceMarkup(html))
  if (html.trim() === "") old?.remove()
  else if (old) old.replaceWith(block)
  else rich.append(emptyLine(), block)
}

/** Puts markup where the caret is; where it is nowhere in the text, at its start. */
export function insertMarkup(rich, { html }) {
  const selection = getSelection()
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const fragment = reduceMarkup(html)
  if (range && rich.contains(range.commonAncestorContainer)) {
    range.deleteContents()
    range.insertNode(fragment)
    range.collapse(false)
  } else rich.prepend(fragment)
}

function emptyLine() {
  const line = document.createElement("div")
  line.append(document.createElement("br"))
  return line
}
