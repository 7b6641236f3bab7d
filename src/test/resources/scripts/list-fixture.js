// A mailbox of conversations, newest first, each as the UIDs it has; and the server that gives its list in batches of five.
import { lookAgain } from "./look-again.js"
import { countOf, partsOf } from "./parts.js"

const SIZE = 5
const DAY = 4

window.era = 1
window.owner = "ida"
window.mailbox = []
window.pinned = []
window.answer = undefined
window.look = lookAgain

const newest = (stack) => stack.at(-1)
const day = (stack) => `Day ${Math.floor(newest(stack) / DAY)}`
const older = (cursor) => (cursor ? mailbox.filter((stack) => newest(stack) < cursor) : mailbox)

function row(stack) {
  const uid = newest(stack)
  return (
    `<li id="m${era}-${uid}"><input type="checkbox" name="id" value="${era}.${stack}">` +
    `<a href="/mail/1/INBOX/${era}.${uid}"><bdi>Jonas</bdi></a><time datetime="${uid}"></time></li>`
  )
}

const url = (cursor) => (cursor ? `/mail/1/INBOX?at=${cursor}` : "/mail/1/INBOX")
const cursorOf = (address) => Number(new URL(address, location).searchParams.get("at"))
const isPinned = (stack) => pinned.includes(newest(stack))

function section(heading, stacks, mark = "") {
  return `<h2 class="divider">${heading}</h2><ol class="rows"${mark}>${stacks.map(row).join("")}</ol>`
}

/** What is pinned stands above the first part, and is in no other; where a part begins its date alone says. */
function batch(cursor) {
  const all = older(cursor)
  const stacks = all.slice(0, SIZE)
  const dated = stacks.filter((stack) => !isPinned(stack))
  const top = cursor ? [] : mailbox.filter(isPinned)
  const days = [...new Set(dated.map(day))]
  const sections = days.map((each) => section(each, dated.filter((stack) => day(stack) === each)))
  if (top.length > 0) sections.unshift(section("Pinned", top, " data-pins"))
  const next = all.length > SIZE && url(newest(stacks.at(-1)))
  const newer = cursor ? ` data-newer="/mail/1/INBOX?until=${cursor}"` : ""
  const place = ` data-first="${mailbox.length - all.length + 1}" data-total="${mailbox.length}"`
  const more = next ? ` data-older="${next}"` : ""
  return `<div class="batch" data-here="${url(cursor)}"${newer}${more}${place}>${sections.join("")}</div>`
}

function part(cursor) {
  const room = `<div class="room"></div>`
  return `${cursor ? room : ""}${batch(cursor)}${older(cursor).length > SIZE ? room : ""}`
}

window.fetch = async (address) => {
  const rows = part(cursorOf(address))
  const page = `<title>Inbox</title><nav id="folders"></nav><span id="list-note"></span><data id="newest" value="${era}.${Math.max(0, ...mailbox.map(newest))}"></data><turbo-frame id="rows">${rows}</turbo-frame>`
  return new Response(answer ?? page, { headers: { "Page-Owner": owner } })
}

/** A list of that many conversations, so many parts of which are on the page; of some there is only room. */
window.show = (many, loaded, missing = []) => {
  pinned = []
  mailbox = Array.from({ length: many }, (_, index) => [many - index])
  const parts = Array.from({ length: Math.max(1, Math.min(loaded, Math.ceil(many / SIZE))) }, (_, index) => index)
  const shown = parts.map((index) => (missing.includes(index) ? "" : batch(index > 0 && many - index * SIZE + 1)))
  const rest = many > parts.length * SIZE
  const room = `<div class="room"></div>`
  document.getElementById("rows").innerHTML =
    shown.map((each, index) => each || (shown[index - 1] === "" ? "" : room)).join("") + (rest && shown.at(-1) ? room : "")
}

window.rows = () => [...document.querySelectorAll(".rows > li")]
window.counts = () => partsOf(document.getElementById("rows")).map(countOf)
window.shown = () => rows().map((each) => Number(each.id.split("-")[1]))
window.rowOfMessage = (uid) => document.getElementById(`m${era}-${uid}`)
window.ticked = () => rows().filter((each) => each.querySelector("input").checked).map((each) => each.querySelector("input").value)

/** Rows between two rooms. */
const runs = () => {
  const found = [[]]
  for (const part of document.getElementById("rows").children) part.matches(".room") ? found.push([]) : found.at(-1).push(part)
  return found
}

/**
 * What is wrong with the page as it is now; nothing where each run of rows shows a stretch of the list, the first its
 * beginning, and the way to what comes below it.
 */
window.wrong = () => {
  const troubles = []
  const uids = mailbox.map(newest)
  let above = -1
  runs().forEach((run, index) => {
    const found = run.flatMap((each) => [...each.querySelectorAll(".rows > li")]).map((each) => Number(each.id.split("-")[1]))
    if (found.length === 0 && index > 0) return
    const begin = index === 0 ? 0 : uids.indexOf(found[0])
    const wanted = uids.slice(begin, begin + found.length)
    if (String(found) !== String(wanted)) troubles.push(`shows ${found} instead of ${wanted}`)
    if (begin <= above) troubles.push(`shows ${found} below ${uids[above]}`)
    above = begin + found.length - 1
    const next = mailbox[above + 1]
    const onwards = run.at(-1).dataset.older
    const rest = onwards && older(cursorOf(onwards))[0]
    const room = run.at(-1).nextElementSibling
    if (next ? rest !== next || !room : rest || room) troubles.push(`goes on with ${rest} after ${found}`)
  })
  for (const list of document.querySelectorAll(".rows")) {
    const heading = list.previousElementSibling?.textContent
    for (const each of list.children) {
      const stack = mailbox.find((one) => `m${era}-${newest(one)}` === each.id)
      if (stack && day(stack) !== heading) troubles.push(`${each.id} stands under ${heading}`)
      if (stack && each.querySelector("input").value !== `${era}.${stack}`) troubles.push(`${each.id} names others`)
    }
    if (list.children.length === 0) troubles.push("an empty list is left")
    const above = list.previousElementSibling?.previousElementSibling?.previousElementSibling
    if (above?.matches(".divider") && above.textContent === heading) troubles.push(`${heading} stands there twice`)
  }
  return troubles.join("; ")
}

/** Anything that may happen to a mailbox, as the numbers have it. */
window.happen = (random) => {
  const top = Math.max(0, ...mailbox.map(newest)) + 1
  const at = Math.floor(random() * mailbox.length)
  const kind = random()
  if (kind < 0.3) for (let i = 0; i <= random() * 8; i++) mailbox.unshift([top + i])
  else if (kind < 0.6 && mailbox[at]) mailbox.unshift([...mailbox.splice(at, 1)[0], top])
  else if (kind < 0.9) mailbox.splice(at, 1 + random() * 12)
  else if (mailbox[at]?.length > 1) {
    mailbox[at].pop()
    mailbox.sort((one, other) => newest(other) - newest(one))
  }
}

/** Numbers that look random and are the same each time (mulberry32). */
window.numbers = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
window.ready = true
