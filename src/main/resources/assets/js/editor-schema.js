import { Schema } from "prosemirror-model"
import { tableNodes } from "prosemirror-tables"
import { editorMarks } from "./editor-marks.js"
import { isSafeStyle, styleText } from "./safe-style.js"

// What a message can hold. A line is a div and has no space around it, so that what looks like an empty line is one, in
// every mail program; a paragraph with space below it is a p, and came from elsewhere.

const shape = { align: { default: null }, dir: { default: null } }

const shapeFrom = (line) => ({
  align: isSafeStyle("text-align", line.dataset.align) ? line.dataset.align : null,
  dir: /^(rtl|ltr)$/.test(line.getAttribute("dir")) ? line.getAttribute("dir") : null,
})

const shapeOut = ({ align, dir }) => ({ dir: dir ?? "auto", style: styleText({ "text-align": align }) })

const heading = (level) => ({ tag: `h${level}`, getAttrs: (line) => ({ level, ...shapeFrom(line) }) })

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "block+",
  cellAttributes: {
    background: {
      default: null,
      getFromDOM: ({ dataset }) => (isSafeStyle("background-color", dataset.background) ? dataset.background : null),
      setDOMAttr: (value, attrs) => (attrs.style = styleText({ "background-color": value })),
    },
  },
})

tables.table.toDOM = () => ["table", { border: "1", cellpadding: "6", cellspacing: "0" }, ["tbody", 0]]

export const editorSchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    line: {
      group: "block",
      content: "inline*",
      attrs: { apart: { default: false }, ...shape },
      parseDOM: [
        { tag: "div", getAttrs: shapeFrom },
        { tag: "p", getAttrs: (line) => ({ apart: true, ...shapeFrom(line) }) },
      ],
      toDOM: ({ attrs }) => [attrs.apart ? "p" : "div", shapeOut(attrs), 0],
    },
    heading: {
      group: "block",
      content: "inline*",
      defining: true,
      attrs: { level: { default: 1 }, ...shape },
      parseDOM: [1, 2, 3, 4, 5, 6].map(heading),
      toDOM: ({ attrs }) => [`h${attrs.level}`, shapeOut(attrs), 0],
    },
    quote: { group: "block", content: "block+", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", { type: "cite" }, 0] },
    bullets: { group: "block", content: "entry+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    numbers: {
      group: "block",
      content: "entry+",
      attrs: { start: { default: 1 } },
      parseDOM: [{ tag: "ol", getAttrs: (list) => ({ start: list.start }) }],
      toDOM: ({ attrs }) => ["ol", { start: attrs.start === 1 ? null : attrs.start }, 0],
    },
    entry: { content: "block+", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    code_block: {
      group: "block",
      content: "text*",
      marks: "",
      code: true,
      defining: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", 0],
    },
    rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    signature: {
      group: "block",
      content: "block+",
      defining: true,
      attrs: { id: {} },
      parseDOM: [{ tag: "div[data-signature]", priority: 60, getAttrs: ({ dataset }) => ({ id: dataset.signature }) }],
      toDOM: ({ attrs }) => ["div", { "data-signature": attrs.id }, 0],
    },
    kept: {
      group: "block",
      atom: true,
      attrs: { markup: {}, words: { default: "" } },
      parseDOM: [{ tag: "div[data-kept]", priority: 60, getAttrs: (kept) => ({ markup: kept.dataset.kept, words: kept.textContent }) }],
      toDOM: ({ attrs }) => ["div", { "data-kept": attrs.markup }],
    },
    ...tables,
    text: { group: "inline" },
    break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    picture: {
      group: "inline",
      inline: true,
      draggable: true,
      attrs: { cid: {}, shown: { default: null }, alt: { default: "" }, width: { default: null }, height: { default: null } },
      parseDOM: [{ tag: "img[data-cid]", getAttrs: pictureFrom }],
      toDOM: ({ attrs: { cid, alt, width, height } }) => ["img", { src: `cid:${cid}`, alt, width, height }],
    },
  },
  marks: editorMarks,
})

function pictureFrom(picture) {
  const { cid, shown } = picture.dataset
  return { cid, shown, alt: picture.alt, width: picture.getAttribute("width"), height: picture.getAttribute("height") }
}
