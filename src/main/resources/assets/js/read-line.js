import { nowhere } from "./inert.js"
import { inked, inkOf } from "./ink.js"
import { declarationsOf, isSafeStyle } from "./safe-style.js"

const SAYS_NOTHING = new Set(
  ("APPLET AUDIO CANVAS DATALIST EMBED FRAME FRAMESET HEAD IFRAME INPUT LINK MATH META NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG " +
    "TEMPLATE TEXTAREA TITLE VIDEO XML").split(" "),
)
const HIDDEN = /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i

/** Whether nothing of an element is for the reader. */
export function saysNothing(element) {
  return SAYS_NOTHING.has(element.tagName) || element.className === "Apple-interchange-newline" || HIDDEN.test(element.dataset.style ?? "")
}

/** How the lines in an element lie: what it says itself, and else what is around it. Word says of every line that it runs to the right. */
export function shapeOf(element, outer, foreign) {
  const style = declarationsOf(element.dataset?.style ?? "")
  const align = (style["text-align"] ?? element.getAttribute("align") ?? (element.tagName === "CENTER" ? "center" : "")).toLowerCase()
  const dir = (element.getAttribute("dir") ?? style.direction ?? "").toLowerCase()
  return {
    align: isSafeStyle("text-align", align) ? align : outer.align,
    dir: dir === "rtl" || (dir === "ltr" && !foreign) ? dir : outer.dir,
  }
}

/** A new line at the end: a paragraph, a heading, or whatever block has a shape. */
export function beginLine(to, name, { align, dir }) {
  const line = nowhere.createElement(name)
  if (align) line.dataset.align = align
  if (dir) line.setAttribute("dir", dir)
  return to.appendChild(line)
}

/**
 * Ends a line: the last break of one does not show, one of nothing but a fixed space is an empty one, and one in which
 * nothing ever was is none.
 */
export function endLine(line) {
  if (!/[^ \t\r\n\f]/.test(line.textContent) && !line.querySelector("img, br")) return line.remove()
  const last = line.lastChild
  if (last?.nodeName === "BR") last.remove()
  if (/^[\s\u00a0]+$/.test(line.textContent) && !line.querySelector("img, br")) line.replaceChildren()
}

export function readLine(element, line, context) {
  for (const node of element.childNodes) readRun(node, line, context)
  endLine(line)
}

/** Text, or an element of a line. */
export function readRun(node, line, context) {
  if (node.nodeType === Node.TEXT_NODE) line.append(inked(node.data, context.ink, nowhere))
  else if (node.nodeType === Node.ELEMENT_NODE && !saysNothing(node)) readElement(node, line, context)
}

function readElement(element, line, context) {
  if (element.tagName === "BR") return line.append(nowhere.createElement("br"))
  if (element.tagName === "IMG") return readPicture(element, line, context)
  const inner = { ...context, ink: inkOf(element, context.ink, context.foreign) }
  for (const node of element.childNodes) readRun(node, line, inner)
}

function readPicture(element, line, { pictures, ink }) {
  const attributes = pictures(element)
  const words = (element.getAttribute("alt") ?? "").trim()
  if (!attributes) return words && line.append(inked(`[${words}]`, ink, nowhere))
  const picture = nowhere.createElement("img")
  for (const [name, value] of Object.entries(attributes)) if (value) picture.setAttribute(name, value)
  line.append(picture)
}
