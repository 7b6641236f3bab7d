import { redo, undo } from "prosemirror-history"
import { isInTable } from "prosemirror-tables"
import { ancestor, clearFormat, indent, makeHeading, outdent, shapeLines, toggleCodeBlock, toggleDirection, toggleList, toggleQuote } from "./editor-blocks.js"
import { giveMark, hasMark, markValue, toggles } from "./editor-marking.js"
import { editorSchema } from "./editor-schema.js"
import { insertTable, tableCommands } from "./editor-tables.js"

const { bullets, numbers, quote, code_block: codeBlock, heading: title, line, rule } = editorSchema.nodes

const COMMANDS = {
  ...toggles,
  ...tableCommands,
  undo,
  redo,
  indent,
  outdent,
  clear: clearFormat,
  bullets: toggleList(bullets),
  numbers: toggleList(numbers),
  quote: toggleQuote,
  codeBlock: toggleCodeBlock,
  direction: toggleDirection,
  table: insertTable,
  rule: (state, dispatch) => Boolean(dispatch?.(state.tr.replaceSelectionWith(rule.create()).scrollIntoView())) || true,
}

const WITH_VALUE = {
  heading: (value) => makeHeading(Number(value)),
  align: (value) => shapeLines({ align: value || null }),
  colour: (value) => giveMark("colour", value),
  background: (value) => giveMark("background", value),
  size: (value) => giveMark("size", value),
}

/** The command of a tool. */
export function commandOf(name, value) {
  return COMMANDS[name] ?? WITH_VALUE[name](value)
}

const blockIs = (...types) => (state) => Boolean(ancestor(state, ...types))

const STATES = {
  bullets: (state) => ancestor(state, bullets, numbers)?.node.type === bullets,
  numbers: (state) => ancestor(state, bullets, numbers)?.node.type === numbers,
  quote: blockIs(quote),
  codeBlock: blockIs(codeBlock),
  direction: (state) => ancestor(state, line, title)?.node.attrs.dir === "rtl",
  heading: (state, value) => String(ancestor(state, title)?.node.attrs.level ?? "") === value && !ancestor(state, codeBlock),
  align: (state, value) => (ancestor(state, line, title)?.node.attrs.align ?? "") === value,
  colour: (state, value) => (markValue(state, "colour") ?? "") === value,
  background: (state, value) => (markValue(state, "background") ?? "") === value,
  size: (state, value) => (markValue(state, "size") ?? "") === value,
  link: (state) => hasMark(state, "link"),
}

/** Whether what a tool does is done already, where the caret stands. */
export function isOn(state, name, value = "") {
  return Boolean(name in toggles ? hasMark(state, name) : STATES[name]?.(state, value))
}

/** Whether a tool can do anything there. */
export function isUsable(state, name) {
  if (name === "undo" || name === "redo") return COMMANDS[name](state)
  return name in tableCommands ? isInTable(state) : true
}
