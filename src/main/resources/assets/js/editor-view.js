import { DOMParser as ModelParser } from "prosemirror-model"
import { EditorState, Selection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { dropCursor } from "prosemirror-dropcursor"
import { gapCursor } from "prosemirror-gapcursor"
import { history } from "prosemirror-history"
import { fixTables, tableEditing } from "prosemirror-tables"
import { editorKeys } from "./editor-keys.js"
import { editorPaste } from "./editor-paste.js"
import { editorSchema } from "./editor-schema.js"
import { editorViews } from "./editor-views.js"
import { linesFrom } from "./plain-text.js"
import { readMarkup } from "./read-markup.js"

/** A document of what a draft holds. */
export function documentOf(html, pictures) {
  const read = readMarkup(html, { whole: true, pictures: pictures.attributesOf })
  return ModelParser.fromSchema(editorSchema).parse(read)
}

/** A document of plain text. */
export function documentOfText(text) {
  return editorSchema.nodes.doc.create(null, linesFrom(text, editorSchema))
}

/**
 * The editor itself.
 *
 * @param place where it goes
 * @param doc what is in it
 * @param changed hears of every transaction
 */
export function openEditor({ place, doc, pictures, words, keys, changed }) {
  const plugins = [
    ...editorKeys(keys),
    editorPaste(pictures),
    dropCursor({ class: "compose-drop-cursor", color: false }),
    gapCursor(),
    tableEditing(),
    history(),
  ]
  const view = new EditorView(
    { mount: place },
    {
      state: EditorState.create({ doc, plugins }),
      nodeViews: editorViews(words),
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction))
        changed(transaction)
      },
    },
  )
  const fixed = fixTables(view.state)
  if (fixed) view.updateState(view.state.apply(fixed.setMeta("addToHistory", false)))
  return view
}

/** Puts another document in, from which there is no way back by Undo. */
export function replaceDocument(view, doc) {
  view.updateState(EditorState.create({ doc, plugins: view.state.plugins, selection: Selection.atStart(doc) }))
}
