import { DOMSerializer } from "prosemirror-model"
import { editorSchema } from "./editor-schema.js"
import { nowhere } from "./inert.js"

/** What was written, as the markup the form sends. */
export function markupOf(doc) {
  const holder = nowhere.createElement("div")
  holder.append(DOMSerializer.fromSchema(editorSchema).serializeFragment(doc.content, { document: nowhere }))
  for (const line of holder.querySelectorAll("div, p, h1, h2, h3, h4, h5, h6, td, th")) {
    if (!line.hasChildNodes() && line.dataset.kept === undefined) line.append(nowhere.createElement("br"))
    else if (line.lastChild?.nodeName === "BR" && line.childNodes.length > 1) line.append(nowhere.createElement("br"))
  }
  fixSpaces(holder)
  const kept = []
  for (const block of holder.querySelectorAll("[data-kept]")) {
    kept.push(wrapped(block.dataset.kept))
    block.replaceWith(nowhere.createComment(`kept-${kept.length - 1}`))
  }
  // Text cannot hold such a comment: its angle brackets are written as entities.
  return holder.innerHTML.replace(/<!--kept-(\d+)-->/g, (_, index) => kept[index])
}

/** By this role it is known again when the draft is opened. */
function wrapped(markup) {
  return /^<div[^>]*\brole="none"/.test(markup) ? markup : `<div role="none">${markup}</div>`
}

/** Several spaces, and those at the ends of a line, would be one and none. */
function fixSpaces(holder) {
  const walker = nowhere.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.parentElement.closest("pre")) continue
    text.data = text.data.replace(/ {2}/g, "\u00a0 ").replace(/^ /, startsLine(text) ? "\u00a0" : " ").replace(/ $/, endsLine(text) ? "\u00a0" : " ")
  }
}

function startsLine(text) {
  return !text.previousSibling && text.parentElement.matches("div, p, h1, h2, h3, h4, h5, h6")
}

function endsLine(text) {
  return !text.nextSibling && text.parentElement.matches("div, p, h1, h2, h3, h4, h5, h6")
}
