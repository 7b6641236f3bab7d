import { toggleMark } from "prosemirror-commands"
import { editorSchema } from "./editor-schema.js"

const { marks } = editorSchema

/** Gives the selected text a trait with a value, or with none takes it away; with nothing selected, what is typed next. */
export function giveMark(name, value) {
  return (state, dispatch) => {
    const type = marks[name]
    const { from, to, empty, $cursor } = state.selection
    if (!dispatch) return true
    const { tr } = state
    if (empty && $cursor) value ? tr.addStoredMark(type.create({ value })) : tr.removeStoredMark(type)
    else value ? tr.addMark(from, to, type.create({ value })) : tr.removeMark(from, to, type)
    dispatch(tr.scrollIntoView())
    return true
  }
}

export const toggles = {
  bold: toggleMark(marks.bold),
  italic: toggleMark(marks.italic),
  underline: toggleMark(marks.underline),
  strike: toggleMark(marks.strike),
  code: toggleMark(marks.code),
}

/** Whether the text at the caret, or some of what is selected, has a trait. */
export function hasMark(state, name) {
  const { from, to, empty, $from } = state.selection
  const type = marks[name]
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type)
}

/** The value a trait has at the caret; null where there is none. */
export function markValue(state, name) {
  const { $from, empty, from } = state.selection
  const at = empty ? (state.storedMarks ?? $from.marks()) : (state.doc.nodeAt(from)?.marks ?? [])
  return marks[name].isInSet(at)?.attrs.value ?? null
}

/** Where the link at the caret begins and ends, and where it goes; null outside of one. */
export function linkAround(state) {
  const { $from } = state.selection
  const { parent, parentOffset } = $from
  const linked = ({ node }) => node && marks.link.isInSet(node.marks)
  const piece = [parent.childAfter(parentOffset), parent.childBefore(parentOffset)].find(linked)
  if (!piece) return null
  const link = marks.link.isInSet(piece.node.marks)
  const isPart = (index) => index >= 0 && index < parent.childCount && link.isInSet(parent.child(index).marks)
  let from = $from.start() + piece.offset
  let to = from + piece.node.nodeSize
  for (let index = piece.index - 1; isPart(index); index--) from -= parent.child(index).nodeSize
  for (let index = piece.index + 1; isPart(index); index++) to += parent.child(index).nodeSize
  return { from, to, href: link.attrs.href }
}

/** Makes what is selected a link, changes the one at the caret, or writes one; without a target it takes the link away. */
export function giveLink(href, words) {
  return (state, dispatch) => {
    const around = state.selection.empty ? linkAround(state) : null
    const { from, to } = around ?? state.selection
    const { tr } = state
    if (from === to) {
      if (!href) return false
      tr.replaceSelectionWith(editorSchema.text(words, [...marksAt(state), marks.link.create({ href })]), false)
    } else {
      tr.removeMark(from, to, marks.link)
      if (href) tr.addMark(from, to, marks.link.create({ href }))
    }
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView())
    return true
  }
}

function marksAt(state) {
  return state.storedMarks ?? state.selection.$from.marks()
}
