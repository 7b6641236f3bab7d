import { nowhere } from "./inert.js"
import { inkOf } from "./ink.js"
import { shapeOf } from "./read-line.js"

const LIST = /^(UL|OL|MENU|DIR)$/
const HIGHEST_START = 100_000

export function isList(element) {
  return LIST.test(element.tagName)
}

/** A list in a list belongs to the entry before it, wherever the markup has it. */
export function readList(element, to, context) {
  const list = nowhere.createElement(element.tagName === "OL" ? "ol" : "ul")
  const start = Number.parseInt(element.getAttribute("start"), 10)
  if (list.tagName === "OL" && start > 1 && start < HIGHEST_START) list.setAttribute("start", start)
  for (const child of element.children) {
    const nested = isList(child) && list.lastElementChild
    const entry = nested || list.appendChild(nowhere.createElement("li"))
    const inner = { ...context, ink: inkOf(child, context.ink, context.foreign), shape: shapeOf(child, context.shape, context.foreign), close: true }
    if (child.tagName === "LI") context.read(child, entry, inner)
    else if (isList(child)) readList(child, entry, context)
    else context.read({ childNodes: [child] }, entry, inner)
  }
  if (list.hasChildNodes()) to.append(list)
}
