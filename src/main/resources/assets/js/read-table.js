import { nowhere } from "./inert.js"
import { inkOf } from "./ink.js"
import { beginLine, readLine, shapeOf } from "./read-line.js"
import { declarationsOf, isColourless, isSafeStyle } from "./safe-style.js"

const MOST_SPANNED = 100

/** A table of cells; one of a single cell, or of others, only lays its content out. */
export function readTable(element, to, context) {
  const rows = [...element.rows].map((row) => [...row.cells]).filter((row) => row.length > 0)
  const cells = rows.flat()
  if (context.foreign && (cells.length === 1 || element.querySelector("table"))) return flatten(cells, to, context)
  if (element.caption) readLine(element.caption, beginLine(to, "div", context.shape), context)
  if (rows.length === 0) return
  const body = nowhere.createElement("tbody")
  for (const row of rows) body.append(readTableRow(row, context))
  const table = nowhere.createElement("table")
  table.append(body)
  to.append(table)
}

function flatten(cells, to, context) {
  for (const cell of cells) context.read(cell, to, { ...context, ink: inkOf(cell, context.ink, context.foreign) })
}

function readTableRow(cells, context) {
  const row = nowhere.createElement("tr")
  for (const cell of cells) row.append(readTableCell(cell, context))
  return row
}

function readTableCell(cell, context) {
  const copy = nowhere.createElement(cell.tagName === "TH" ? "th" : "td")
  if (cell.colSpan > 1) copy.colSpan = Math.min(cell.colSpan, MOST_SPANNED)
  if (cell.rowSpan > 1) copy.rowSpan = Math.min(cell.rowSpan, MOST_SPANNED)
  const style = declarationsOf(cell.dataset.style ?? "")
  const background = style["background-color"] ?? style.background ?? cell.getAttribute("bgcolor") ?? ""
  const meant = isSafeStyle("background-color", background) && !/^(transparent|none|white)$/i.test(background)
  if (meant && !(context.foreign && isColourless(background))) copy.dataset.background = background
  const inner = { ...context, ink: inkOf(cell, context.ink, context.foreign), shape: shapeOf(cell, {}, context.foreign), close: true }
  context.read(cell, copy, inner)
  if (!copy.hasChildNodes()) copy.append(nowhere.createElement("div"))
  return copy
}
