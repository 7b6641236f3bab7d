import { lift, setBlockType, wrapIn } from "prosemirror-commands"
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list"
import { editorSchema } from "./editor-schema.js"

const blocks = editorSchema.nodes

/** The innermost node of these types around the selection, with its depth; null where there is none. */
export function ancestor(state, ...types) {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if (types.includes($from.node(depth).type)) return { node: $from.node(depth), depth, before: $from.before(depth) }
  }
  return null
}

/** Makes a list of the selected lines, makes the list another one, or undoes it. */
export function toggleList(type) {
  return (state, dispatch, view) => {
    const list = ancestor(state, blocks.bullets, blocks.numbers)
    if (!list) return wrapInList(type)(state, dispatch, view)
    if (list.node.type === type) return liftListItem(blocks.entry)(state, dispatch, view)
    dispatch?.(state.tr.setNodeMarkup(list.before, type))
    return true
  }
}

/** Quotes the selected blocks, or takes them out of the quote. */
export function toggleQuote(state, dispatch, view) {
  const quote = ancestor(state, blocks.quote)
  if (!quote) return wrapIn(blocks.quote)(state, dispatch, view)
  const { $from, $to } = state.selection
  const range = $from.blockRange($to, (node) => node.type === blocks.quote)
  if (!range) return lift(state, dispatch, view)
  dispatch?.(state.tr.lift(range, quote.depth - 1).scrollIntoView())
  return true
}

/** Code as a block of its own, or lines again. */
export function toggleCodeBlock(state, dispatch, view) {
  const type = ancestor(state, blocks.code_block) ? blocks.line : blocks.code_block
  return setBlockType(type)(state, dispatch, view)
}

/** A heading of that level; none for lines of text. */
export function makeHeading(level) {
  return level ? setBlockType(blocks.heading, { level }) : setBlockType(blocks.line)
}

/** Gives every selected line and heading these attributes. */
export function shapeLines(attrs) {
  return (state, dispatch) => {
    const { from, to } = state.selection
    const { tr } = state
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.type === blocks.line || node.type === blocks.heading) tr.setNodeMarkup(at, null, { ...node.attrs, ...attrs })
    })
    if (tr.docChanged) dispatch?.(tr.scrollIntoView())
    return tr.docChanged
  }
}

/** From right to left, or left to the writing itself. */
export function toggleDirection(state, dispatch) {
  const line = ancestor(state, blocks.line, blocks.heading)
  return Boolean(line) && shapeLines({ dir: line.node.attrs.dir === "rtl" ? null : "rtl" })(state, dispatch)
}

/** Deeper in a list; a line that is in none stays where it is. */
export const indent = sinkListItem(blocks.entry)

export const outdent = liftListItem(blocks.entry)

/** Takes every trait of the selected text away, links but not pictures left; headings become lines. */
export function clearFormat(state, dispatch) {
  const { from, to, empty } = state.selection
  const { tr } = state
  if (empty) for (const mark of state.selection.$from.marks()) tr.removeStoredMark(mark)
  for (const type of Object.values(editorSchema.marks)) if (type !== editorSchema.marks.link) tr.removeMark(from, to, type)
  tr.setBlockType(from, to, blocks.line)
  state.doc.nodesBetween(from, to, (node, at) => {
    const inner = tr.doc.nodeAt(at)
    if (inner?.type === blocks.line && (inner.attrs.align || inner.attrs.dir)) tr.setNodeMarkup(at, null, { ...inner.attrs, align: null, dir: null })
  })
  dispatch?.(tr.scrollIntoView())
  return true
}
