import { linkTarget } from "./link-target.js"
import { declarationsOf, isColourless, isSafeStyle } from "./safe-style.js"

// How a run of text looks, gathered on the way down to it: what an element says replaces what its parents said.

const TAGS = {
  B: { bold: true },
  STRONG: { bold: true },
  I: { italic: true },
  EM: { italic: true },
  CITE: { italic: true },
  VAR: { italic: true },
  U: { underline: true },
  INS: { underline: true },
  S: { strike: true },
  STRIKE: { strike: true },
  DEL: { strike: true },
  CODE: { code: true },
  TT: { code: true },
  KBD: { code: true },
  SAMP: { code: true },
  SUB: { script: "sub" },
  SUP: { script: "super" },
}
const FONT_SIZES = ["10px", "13px", "16px", "18px", "24px", "32px", "48px"]

/** What we send our own text in, see the server's MailStyle: there it is no choice of the writer's. */
const OURS = { "font-family": /^arial,\s*helvetica,\s*sans-serif$/i, "font-size": /^14px$/i }

/**
 * The look of what is inside an element.
 *
 * @param foreign whether it comes from another program: its fonts, sizes and ordinary colours stay behind
 */
export function inkOf(element, outer, foreign) {
  const style = declarationsOf(element.dataset.style ?? "")
  const ink = { ...outer, ...TAGS[element.tagName] }
  if (element.tagName === "A") ink.href = linkTarget(element.getAttribute("href")) ?? outer.href
  weigh(ink, style)
  if (ink.href) ink.underline = false
  const block = !/^(SPAN|FONT|A|B|I|U|S|EM|STRONG|MARK|CODE|BIG|SMALL)$/.test(element.tagName)
  if (element.tagName === "MARK") ink.background = "#ffff00"
  const background = style["background-color"] ?? style.background
  if (!block) colour(ink, "background", background, foreign)
  if (!ink.href || !foreign) colour(ink, "colour", style.color ?? element.getAttribute("color"), foreign)
  if (!foreign && !ink.code) letter(ink, element, style)
  return ink
}

function weigh(ink, style) {
  const weight = style["font-weight"]
  if (weight) ink.bold = /^(bold|bolder|[6-9]\d\d)$/i.test(weight)
  if (style["font-style"]) ink.italic = /^(italic|oblique)/i.test(style["font-style"])
  const line = `${style["text-decoration"] ?? ""} ${style["text-decoration-line"] ?? ""}`
  if (/underline/i.test(line)) ink.underline = true
  if (/line-through/i.test(line)) ink.strike = true
  if (/^(super|sub)$/i.test(style["vertical-align"])) ink.script = style["vertical-align"].toLowerCase()
}

function colour(ink, name, value, foreign) {
  if (!value) return
  const plain = foreign && isColourless(value)
  const usable = isSafeStyle("color", value) && !/^(inherit|initial|unset|currentcolor|windowtext|transparent|none|auto)$/i.test(value)
  if (plain || /^transparent$/i.test(value)) ink[name] = null
  else if (usable) ink[name] = value
}

function letter(ink, element, style) {
  const size = style["font-size"] ?? FONT_SIZES[Number(element.getAttribute("size")) - 1]
  const family = style["font-family"] ?? element.getAttribute("face")
  if (size && isSafeStyle("font-size", size)) ink.size = OURS["font-size"].test(size) ? null : size
  if (family && isSafeStyle("font-family", family)) ink.font = OURS["font-family"].test(family) ? null : family
}

/** A run of text in its ink, one element for each of its traits. */
export function inked(text, ink, page) {
  let run = page.createTextNode(text)
  const around = (name, attribute, value) => {
    const wrapper = page.createElement(name)
    if (attribute) wrapper.setAttribute(attribute, value)
    wrapper.append(run)
    run = wrapper
  }
  if (ink.code) around("code")
  if (ink.script) around(ink.script === "sub" ? "sub" : "sup")
  if (ink.strike) around("s")
  if (ink.underline) around("u")
  if (ink.italic) around("i")
  if (ink.bold) around("b")
  for (const trait of ["colour", "background", "size", "font"]) if (ink[trait]) around("span", `data-${trait}`, ink[trait])
  if (ink.href) around("a", "href", ink.href)
  return run
}
