import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell } from "prosemirror-tables"
import { isInTable } from "prosemirror-tables"
import { TextSelection } from "prosemirror-state"
import { editorSchema } from "./editor-schema.js"

const ROWS = 2
const COLUMNS = 3

/** A new table, with the caret in its first cell. */
export function insertTable(state, dispatch) {
  const { table, table_row: row, table_cell: cell, line } = editorSchema.nodes
  if (isInTable(state)) return false
  const cells = () => Array.from({ length: COLUMNS }, () => cell.createAndFill())
  const made = table.create(null, Array.from({ length: ROWS }, () => row.create(null, cells())))
  if (dispatch) {
    const at = state.selection.from
    const tr = state.tr.replaceSelectionWith(made)
    // Below a table somebody goes on writing.
    if (tr.doc.lastChild.type === table) tr.insert(tr.doc.content.size, line.create())
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(at - 1, 0) + 4))).scrollIntoView())
  }
  return true
}

/** The next cell; behind the last one, a new row. */
export function nextCell(state, dispatch, view) {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, dispatch)) return true
  addRowAfter(state, dispatch)
  return goToNextCell(1)(view.state, view.dispatch)
}

export function previousCell(state, dispatch) {
  return isInTable(state) && (goToNextCell(-1)(state, dispatch) || true)
}

export const tableCommands = { addRow: addRowAfter, addColumn: addColumnAfter, deleteRow, deleteColumn, deleteTable }
