import { namePictures, signaturePicture } from "./signature-picture.js"

// What the editor holds and what is pasted into it, reduced to the little markup a mail needs. Always a new tree, never an
// old one with things taken out. The server reduces it again: this is for what the writer sees.

const KEPT = new Set("A B BLOCKQUOTE BR CODE DIV EM H1 H2 H3 I IMG LI OL P PRE S STRONG U UL".split(" "))
const INLINE = new Set("A B CODE EM I S STRONG U".split(" "))
const DROPPED = new Set("HEAD LINK META NOSCRIPT OBJECT SCRIPT STYLE SVG TEMPLATE TITLE".split(" "))
const BLOCKS = new Set("ADDRESS ARTICLE ASIDE DD DL DT FIGURE FOOTER H4 H5 H6 HEADER MAIN NAV SECTION TABLE TR".split(" "))

/** Markup of any origin as a fragment of the kept elements. It is parsed in a document that loads and runs nothing. */
export function reduceMarkup(html) {
  const parsed = new DOMParser().parseFromString(quieted(html), "text/html")
  const result = document.createDocumentFragment()
  copyChildren(parsed.body, result)
  return result
}

// Browsers report every style and handler of a parsed document as a violation of our policy, although none takes effect.
// They are not copied either way: this only keeps the reports for what is worth reading.
function quieted(html) {
  return html
    .replace(/<style\b[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:style|on[a-z]+)(?=\s*=)/gi, " data-dropped"))
}

/** Plain text as one block a line. */
export function linesAsMarkup(text) {
  const result = document.createDocumentFragment()
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const block = document.createElement("div")
    block.append(line === "" ? document.createElement("br") : line)
    result.append(block)
  }
  return result
}

/** A fragment as markup, for the form. */
export function markupOf(fragment) {
  const holder = document.createElement("div")
  holder.append(fragment)
  return namePictures(holder.innerHTML)
}

/** The text of an element as somebody would have typed it: a line for each block, marks before quotes and list items. */
export function textOf(element) {
  let text = ""
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.data
    else if (node.tagName === "BR") text += "\n"
    else if (INLINE.has(node.tagName)) text += textOf(node)
    else text = `${onNewLine(text)}${onNewLine(marked(node))}`
  }
  return text
}

function onNewLine(text) {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`
}

function marked(block) {
  const text = textOf(block)
  if (block.tagName === "BLOCKQUOTE") return text.trimEnd().replace(/^/gm, "> ")
  if (block.tagName !== "LI") return text
  const number = [...block.parentElement.children].indexOf(block) + 1
  return `${block.parentElement.tagName === "OL" ? `${number}.` : "-"} ${text}`
}

function copyChildren(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data)
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node, to)
  }
}

function copyElement(element, to) {
  if (DROPPED.has(element.tagName)) return
  const kept = KEPT.has(element.tagName) ? element.tagName : BLOCKS.has(element.tagName) ? "DIV" : null
  if (kept === null) return copyChildren(element, to)

  const copy = document.createElement(kept)
  if (kept === "A") {
    const target = addressOf(element)
    if (target === null) return copyChildren(element, to)
    copy.href = target
  }
  if (kept === "IMG") {
    const address = signaturePicture(element.getAttribute("src") ?? "")
    if (address === null) return
    copy.src = address
    copy.alt = element.alt
  }
  if (element.dataset.signature) copy.dataset.signature = element.dataset.signature
  copyChildren(element, copy)
  to.append(copy)
}

function addressOf(link) {
  try {
    const url = new URL(link.getAttribute("href"))
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
