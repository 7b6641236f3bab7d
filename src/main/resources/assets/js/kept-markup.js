import { declarationsOf } from "./safe-style.js"

// What a draft of another program may hold and the editor cannot: it stays in the text as one piece, and goes as it came.

const HELD = new Set(
  ("A ABBR ADDRESS ARTICLE ASIDE B BDI BDO BIG BLOCKQUOTE BR CENTER CITE CODE DD DEL DIV DL DT EM FONT FOOTER H1 H2 H3 H4 H5 H6 " +
    "HEADER HR I IMG INS KBD LI MAIN MARK OL P PRE Q S SAMP SECTION SMALL SPAN STRIKE STRONG SUB SUP TABLE TBODY TD TFOOT TH " +
    "THEAD TIME TR TT U UL VAR WBR COLGROUP COL").split(" "),
)
const LAYOUT = /^(flex|inline-flex|grid|inline-grid|inline-block|table|inline-table)$/i

/** Whether an element is of a kind the editor has none of: it, or for one that is not taken apart anything inside. */
export function isBeyondUs(element) {
  if (element.getAttribute("role") === "none" && element.tagName === "DIV") return true
  if (laysOut(element) || !HELD.has(element.tagName)) return true
  return element.tagName === "TABLE" && [...element.querySelectorAll("*")].some(isBeyondUsInTable)
}

function isBeyondUsInTable(element) {
  return element.tagName === "TABLE" || !HELD.has(element.tagName) || laysOut(element) || element.hasAttribute("background")
}

function laysOut(element) {
  const style = declarationsOf(element.dataset.style ?? "")
  return (
    element.getAttribute("role") === "presentation" ||
    LAYOUT.test(style.display ?? "") ||
    /^(left|right)$/i.test(style.float ?? "") ||
    /url\(|gradient/i.test(`${style.background ?? ""}${style["background-image"] ?? ""}`) ||
    /^[^0n]/i.test(style["column-count"] ?? style.columns ?? "0")
  )
}
