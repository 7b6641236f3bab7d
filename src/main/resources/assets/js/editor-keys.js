import { chainCommands, exitCode, baseKeymap } from "prosemirror-commands"
import { redo, undo } from "prosemirror-history"
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules"
import { keymap } from "prosemirror-keymap"
import { splitListItem } from "prosemirror-schema-list"
import { Plugin } from "prosemirror-state"
import { indent, outdent } from "./editor-blocks.js"
import { editorSchema } from "./editor-schema.js"
import { nextCell, previousCell } from "./editor-tables.js"

const { bullets: bulletType, numbers: numberType, quote: quoteType, code_block: codeType, entry, break: breakType } = editorSchema.nodes

function breakLine(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(breakType.create()).scrollIntoView())
  return true
}

/** Keys with a name of a tool, as {@link commandOf} knows it. */
export const SHORTCUTS = {
  "Mod-b": "bold",
  "Mod-i": "italic",
  "Mod-u": "underline",
  "Mod-Shift-x": "strike",
  "Mod-Shift-7": "numbers",
  "Mod-Shift-8": "bullets",
  "Mod-Shift-9": "quote",
  "Mod-\\": "clear",
}

/**
 * The keys of the editor.
 *
 * @param tool does what a tool of that name does
 * @param link asks for the address of a link
 * @param toolbar goes to the tools
 */
export function editorKeys({ tool, link, toolbar }) {
  const does = (action) => () => {
    action()
    return true
  }
  // After Escape the next Tab leaves the text, so that the keyboard is never caught in it.
  let leaving = false
  const unlessLeaving = (command) => (...where) => !leaving && command(...where)
  const escape = new Plugin({
    props: {
      handleKeyDown(_, { key }) {
        if (key !== "Tab" && key !== "Shift") leaving = key === "Escape"
      },
    },
  })
  return [
    escape,
    keymap(Object.fromEntries(Object.entries(SHORTCUTS).map(([key, name]) => [key, does(() => tool(name))]))),
    keymap({
      "Mod-k": does(link),
      "Alt-F10": does(toolbar),
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      Backspace: undoInputRule,
      Tab: unlessLeaving(chainCommands(nextCell, indent)),
      "Shift-Tab": unlessLeaving(chainCommands(previousCell, outdent)),
      Enter: splitListItem(entry),
      "Shift-Enter": chainCommands(exitCode, breakLine),
    }),
    keymap({ ...baseKeymap, "Mod-Enter": () => false }),
    inputRules({ rules: typedMarks() }),
  ]
}

/** What is typed at the beginning of a line and means a list, a quote or code. Backspace takes it for what was typed. */
function typedMarks() {
  return [
    wrappingInputRule(/^[-*]\s$/, bulletType),
    wrappingInputRule(/^(\d{1,3})[.)]\s$/, numberType, ([, number]) => ({ start: Number(number) }), joinsOn),
    wrappingInputRule(/^>\s$/, quoteType),
    textblockTypeInputRule(/^```$/, codeType),
  ]
}

function joinsOn([, number], list) {
  return list.childCount + list.attrs.start === Number(number)
}
