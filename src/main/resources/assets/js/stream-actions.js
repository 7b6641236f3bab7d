import { StreamActions, visit } from "@hotwired/turbo"
import { lookSoon } from "./look-soon.js"
import { refreshRow } from "./refresh-row.js"
import { dropRow, ROWS } from "./rows.js"

const { remove, replace } = StreamActions

// What an answer can tell a page beside Turbo's own changes of single elements.
StreamActions["look-again"] = () => void lookSoon()

/** What has become of the message that is open takes its place; the address of one that has left leads nowhere. */
StreamActions["read"] = function () {
  const address = this.getAttribute("href") || location.pathname + location.search
  visit(address, document.getElementById("reading") ? { frame: "reading", action: "replace" } : {})
}

/** A row stays the element that it is, with its box, its focus and whether it is open. */
StreamActions.replace = function () {
  const rows = this.targetElements.filter((target) => target.matches(ROWS))
  if (rows.length === 0) return replace.call(this)
  for (const row of rows) refreshRow(row, this.templateContent.firstElementChild)
}

/** Where the focus is in a row that goes, it goes on to the next. */
StreamActions.remove = function () {
  const rows = this.targetElements.filter((target) => target.matches(ROWS))
  if (rows.length === 0) return remove.call(this)
  for (const row of rows) dropRow(row, [...document.querySelectorAll(ROWS)])
}
