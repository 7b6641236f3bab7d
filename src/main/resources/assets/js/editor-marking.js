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
  const parent = $from.parent
  const found = parent.childAfter($from.parentOffset).node ? parent.childAfter($from.parentOffset) : parent.childBefore($from.parentOffset)
  const before = parent.childBefore($from.parentOffset)
  const piece = [found, before].find(({ node }) => node && marks.link.isInSet(node.marks))
  if (!piece) return null
  const mark = marks.link.isInSet(piece.node.marks)
  let first = piece.index
  let last = piece.index
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first--
  while (last < parent.childCount - 1 && mark.isInSet(parent.child(last + 1).marks)) last++
  const start = $from.start()
  const offset = (index) => {
    let size = 0
    for (let at = 0; at < index; at++) size += parent.child(at).nodeSize
    return start + size
  }
  return { from: offset(first), to: offset(last + 1), href: mark.attrs.href }
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
