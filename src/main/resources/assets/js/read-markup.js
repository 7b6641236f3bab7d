import { inertPage, markupAsItWas, nowhere } from "./inert.js"
import { inkOf } from "./ink.js"
import { isBeyondUs } from "./kept-markup.js"
import { beginLine, endLine, readLine, readRun, saysNothing, shapeOf } from "./read-line.js"
import { isList, readList } from "./read-list.js"
import { readTable } from "./read-table.js"
import { declarationsOf } from "./safe-style.js"
import { readWordLists } from "./word-lists.js"

// Markup of any origin as the few elements the editor's schema knows. Always a new tree, never an old one with things
// taken out. The server judges it all again: this is for what the writer sees.

const BLOCKS =
  "address,article,aside,blockquote,center,dd,details,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr," +
  "listing,main,menu,nav,ol,p,pre,section,summary,table,ul"

/**
 * @param html hostile
 * @param foreign whether another program made it: then its fonts, its sizes and its layout stay behind
 * @param whole whether nothing may be lost of it: then what the editor has no element for stays as it is
 * @param pictures gives for an img the attributes it is kept with; null where only its words stay
 * @returns an element in a document that nobody sees
 */
export function readMarkup(html, { foreign, whole, pictures }) {
  const { body } = inertPage(html)
  if (foreign) readWordLists(body.ownerDocument)
  const to = nowhere.createElement("div")
  const context = { foreign, whole, pictures, close: isWordClose(html), read: readBlocks }
  readBlocks(body, to, { ...context, ink: inkOf(body, {}, foreign), shape: shapeOf(body, {}, foreign) })
  const slice = body.querySelector("[data-pm-slice]")?.dataset.pmSlice
  if (slice && to.firstElementChild) to.firstElementChild.dataset.pmSlice = slice
  return to
}

/** Outlook says once, in its style sheet, that there is no space between its paragraphs. */
function isWordClose(html) {
  const sheet = /p\.MsoNormal[^{]*\{([^}]*)\}/i.exec(html)?.[1] ?? ""
  return /margin(-bottom)?:\s*\.?0/i.test(sheet) && !/margin-bottom:\s*[1-9]/i.test(sheet)
}

function readBlocks(from, to, context) {
  let line = null
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE ? !line && !node.data.trim() : node.nodeType !== Node.ELEMENT_NODE || saysNothing(node)) continue
    if (node.nodeType === Node.ELEMENT_NODE && isBlock(node)) {
      if (line) endLine(line)
      line = null
      readBlock(node, to, context)
    } else {
      line ??= beginLine(to, "div", context.shape)
      readRun(node, line, context)
    }
  }
  if (line) endLine(line)
}

function isBlock(element) {
  return element.matches(BLOCKS) || Boolean(element.querySelector(BLOCKS))
}

function readBlock(element, to, outer) {
  if (element.dataset.kept !== undefined) return keep(to, element, element.dataset.kept)
  if (outer.whole && isBeyondUs(element)) return keep(to, element, markupAsItWas(element))
  const context = { ...outer, ink: inkOf(element, outer.ink, outer.foreign), shape: shapeOf(element, outer.shape, outer.foreign) }
  const name = element.tagName
  if (name === "HR") to.append(nowhere.createElement("hr"))
  else if (name === "PRE" || name === "LISTING") readCode(element, to)
  else if (name === "TABLE") readTable(element, to, context)
  else if (isList(element)) readList(element, to, context)
  else if (name === "BLOCKQUOTE") readWithin(element, nowhere.createElement("blockquote"), to, context)
  else if (element.dataset.signature !== undefined) readSignature(element, to, context)
  else if (/^(P|H[1-6])$/.test(name) && !element.querySelector(BLOCKS)) readParagraph(element, to, context)
  else if (element.hasChildNodes()) readBlocks(element, to, context)
}

function readParagraph(element, to, context) {
  if (element.tagName === "P") return readLine(element, beginLine(to, isApart(element, context) ? "p" : "div", context.shape), context)
  const plain = { ...context.ink, bold: false, size: null, colour: context.foreign ? null : context.ink.colour }
  readLine(element, beginLine(to, element.tagName.toLowerCase(), context.shape), { ...context, ink: plain })
}

/** Whether there is space below a paragraph. */
function isApart(paragraph, { close }) {
  const style = declarationsOf(paragraph.dataset.style ?? "")
  const sides = (style.margin ?? "").split(/\s+/)
  const below = style["margin-bottom"] ?? sides[2] ?? sides[0]
  return below === "" ? !close : Number.parseFloat(below) >= 1
}

function readCode(element, to) {
  for (const line of element.querySelectorAll("br")) line.replaceWith("\n")
  beginLine(to, "pre", {}).textContent = element.textContent.replace(/\n$/, "")
}

function readWithin(element, holder, to, context) {
  readBlocks(element, holder, context)
  if (holder.hasChildNodes()) to.append(holder)
}

function readSignature(element, to, context) {
  const holder = nowhere.createElement("div")
  holder.dataset.signature = element.dataset.signature
  readWithin(element, holder, to, context)
}

function keep(to, element, markup) {
  const kept = nowhere.createElement("div")
  kept.dataset.kept = markup
  kept.textContent = element.textContent.replace(/\s+/g, " ").trim()
  to.append(kept)
}
