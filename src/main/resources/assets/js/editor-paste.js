import { Fragment } from "prosemirror-model"
import { Slice } from "prosemirror-model"
import { Plugin } from "prosemirror-state"
import { inertPage } from "./inert.js"
import { linkTarget } from "./link-target.js"
import { giveLink } from "./editor-marking.js"
import { linesFrom } from "./plain-text.js"
import { readMarkup } from "./read-markup.js"

/** What comes in from outside: markup goes through our own reading of it, pictures into the text, an address onto what is selected. */
export function editorPaste(pictures) {
  return new Plugin({
    props: {
      transformPastedHTML(html) {
        const own = /<[^>]*\sdata-pm-slice=/.test(html)
        return readMarkup(html, { foreign: !own, pictures: pictures.attributesOf }).innerHTML
      },
      clipboardTextParser(text, $context, _, { state }) {
        return new Slice(Fragment.from(linesFrom(text.replace(/\n$/, ""), state.schema, $context.marks())), 1, 1)
      },
      handlePaste(view, event) {
        const { files } = event.clipboardData
        const html = event.clipboardData.getData("text/html")
        if (takesAll(files, pictures) && !hasWords(html)) return insertPictures(view, files, pictures)
        const address = linkTarget(event.clipboardData.getData("text/plain").trim())
        const { empty, $from, $to } = view.state.selection
        if (!address || empty || !$from.sameParent($to) || $from.parent.type.spec.code) return false
        return giveLink(address, address)(view.state, view.dispatch)
      },
      handleDrop(view, event, _, moved) {
        const files = event.dataTransfer?.files ?? []
        if (moved || !takesAll(files, pictures)) return files.length > 0
        // It stands in the text: the form need not attach it as well.
        event.stopPropagation()
        delete view.dom.closest("form").dataset.dropping
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        return insertPictures(view, files, pictures, at)
      },
    },
  })
}

/** Puts these files into the text, where the caret is or at that place. */
export function insertPictures(view, files, pictures, at = null) {
  Promise.all([...files].map((file) => pictures.take(file))).then((taken) => {
    if (view.isDestroyed) return
    const nodes = taken.map((attrs) => view.state.schema.nodes.picture.create(attrs))
    const { from, to } = view.state.selection
    view.dispatch(view.state.tr.replaceWith(at ?? from, at ?? to, nodes).scrollIntoView())
  })
  return true
}

function takesAll(files, pictures) {
  return files.length > 0 && [...files].every((file) => pictures.takes(file))
}

/** A picture copied from a page comes as a file, and as markup that is nothing but that picture. */
function hasWords(html) {
  return inertPage(html).body.textContent.trim() !== ""
}
