import { Fragment } from "prosemirror-model"
import { documentOf } from "./editor-view.js"
import { editorSchema } from "./editor-schema.js"

/**
 * Puts a signature where the one before it stood, or at the end. The form hears of it by an event:
 *
 *     form.dispatchEvent(new CustomEvent("compose:signature", { detail: { html, id } }))
 *
 * An empty html takes the signature away.
 */
export function replaceSignature(view, { html, id }, pictures) {
  const { tr, doc } = view.state
  const { signature, line } = editorSchema.nodes
  const content = html.trim() === "" ? null : signature.create({ id: id ?? "" }, ownBlocks(documentOf(html, pictures)))
  const old = find(doc, signature)
  if (old && content) tr.replaceWith(old.at, old.at + old.size, content)
  else if (old) tr.delete(old.at, old.at + old.size)
  else if (content) tr.insert(doc.content.size, [line.create(), content])
  if (tr.docChanged) view.dispatch(tr)
}

/** The html may bring its block along. */
function ownBlocks(doc) {
  const only = doc.childCount === 1 && doc.firstChild.type.name === "signature" ? doc.firstChild : doc
  return Fragment.from(only.content)
}

function find(doc, type) {
  let found = null
  doc.forEach((node, at) => {
    if (node.type === type) found = { at, size: node.nodeSize }
  })
  return found
}
