// A mailbox of conversations, newest first, each as the UIDs it has; and the server that gives its list in parts of five.
import { lookAgain } from "./look-again.js"

const SIZE = 5
const DAY = 4

window.era = 1
window.owner = "ida"
window.mailbox = []
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

function part(cursor, loaded = 1) {
  const stacks = older(cursor).slice(0, SIZE)
  const days = [...new Set(stacks.map(day))]
  const rows = days.map((each) => {
    const of = stacks.filter((stack) => day(stack) === each)
    return `<h2 class="divider">${each}</h2><ol class="rows">${of.map(row).join("")}</ol>`
  })
  const last = stacks.length > 0 && newest(stacks.at(-1))
  const next = older(cursor).length > SIZE ? `/mail/1/INBOX?at=${last}` : ""
  if (!next) return rows.join("")
  const frame = loaded > 1 ? ` complete>${part(last, loaded - 1)}` : ` loading="lazy">`
  return `${rows.join("")}<turbo-frame id="${next}" src="${next}"${frame}</turbo-frame>`
}

window.fetch = async (url) => {
  const cursor = Number(new URL(url, location).searchParams.get("at"))
  const page = `<title>Inbox</title><nav id="folders"></nav><span id="list-note"></span><turbo-frame id="rows">${part(cursor)}</turbo-frame>`
  return new Response(answer ?? page, { headers: { "Page-Owner": owner } })
}

/** A list of that many conversations, so many parts of which are on the page. */
window.show = (many, loaded) => {
  mailbox = Array.from({ length: many }, (_, index) => [many - index])
  document.getElementById("rows").innerHTML = part(0, loaded)
}

window.rows = () => [...document.querySelectorAll(".rows > li")]
window.shown = () => rows().map((each) => Number(each.id.split("-")[1]))
window.rowOfMessage = (uid) => document.getElementById(`m${era}-${uid}`)
window.ticked = () => rows().filter((each) => each.querySelector("input").checked).map((each) => each.querySelector("input").value)

/** What is wrong with the page as it is now; nothing where it shows the beginning of the list, and the way to the rest. */
window.wrong = () => {
  const found = shown()
  const wanted = mailbox.slice(0, found.length).map(newest)
  const frames = [...document.querySelectorAll("#rows turbo-frame[src]:not([complete])")]
  const rest = frames.map((frame) => older(Number(new URL(frame.getAttribute("src"), location).searchParams.get("at")))[0])
  const next = mailbox[found.length]
  const troubles = []
  if (String(found) !== String(wanted)) troubles.push(`shows ${found} instead of ${wanted}`)
  if (next ? rest.length !== 1 || rest[0] !== next : rest.length > 0) troubles.push(`goes on with ${rest} after ${found}`)
  for (const list of document.querySelectorAll(".rows")) {
    const heading = list.previousElementSibling?.textContent
    for (const each of list.children) {
      const stack = mailbox.find((one) => `m${era}-${newest(one)}` === each.id)
      if (stack && day(stack) !== heading) troubles.push(`${each.id} stands under ${heading}`)
      if (stack && each.querySelector("input").value !== `${era}.${stack}`) troubles.push(`${each.id} names others`)
    }
    if (list.children.length === 0) troubles.push("an empty list is left")
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
