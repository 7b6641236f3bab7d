// Word writes a list as paragraphs that look like one: the level in a style of its own, the mark as text.

const LEVEL = /mso-list:\s*(l\d+)\s+level(\d)/i

/** Makes lists of the runs of such paragraphs, within a parsed page. */
export function readWordLists(page) {
  for (const first of page.querySelectorAll("p, div, h1, h2, h3, h4, h5, h6")) {
    if (first.isConnected && placeOf(first) && !placeOf(first.previousElementSibling)) gather(first, page)
  }
}

function placeOf(element) {
  const found = LEVEL.exec(element?.dataset?.style ?? "")
  return found && { list: found[1], level: Number(found[2]) }
}

function gather(first, page) {
  const holder = page.createElement("div")
  first.before(holder)
  const open = []
  for (let item = first, next; placeOf(item); item = next) {
    next = item.nextElementSibling
    const { level } = placeOf(item)
    while (open.length > level) open.pop()
    while (open.length < level) open.push(begin(open.at(-1) ?? holder, item, page))
    const entry = page.createElement("li")
    entry.append(...item.childNodes)
    unmark(entry)
    open.at(-1).append(entry)
    item.remove()
  }
  holder.replaceWith(...holder.childNodes)
}

// A deeper list belongs to the entry before it.
function begin(parent, item, page) {
  const mark = markOf(item)
  const list = page.createElement(/^\s*\(?[\da-z]{1,4}[.)]/i.test(mark) ? "ol" : "ul")
  const number = Number.parseInt(mark.replace(/\D+/g, ""), 10)
  if (list.tagName === "OL" && number > 1) list.setAttribute("start", number)
  const entry = parent.lastElementChild
  ;(entry?.tagName === "LI" ? entry : parent).append(list)
  return list
}

function markOf(item) {
  return [...item.querySelectorAll("[data-style]")].find(isMark)?.textContent ?? item.textContent
}

function unmark(entry) {
  for (const mark of [...entry.querySelectorAll("[data-style]")].filter(isMark)) mark.remove()
}

function isMark(element) {
  return /mso-list:\s*ignore/i.test(element.dataset.style)
}
