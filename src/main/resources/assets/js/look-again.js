import { askDocument, askRows } from "./ask-rows.js"
import { holdScroll } from "./hold-scroll.js"
import { mergeFolders } from "./merge-folders.js"
import { mergeRows } from "./merge-rows.js"
import { mergeTimes } from "./merge-times.js"
import { hasLeft } from "./page-owner.js"
import { isRoom, rowsIn, runsOf, settle, tidy } from "./parts.js"

/*
 * Asks for the list as it is now and brings the page up to date with it, page after page as far as rows are shown. What
 * the person does meanwhile comes first: an answer that began before it is thrown away, for it may not know of it.
 */
const RENDERED = ["turbo:before-stream-render", "turbo:frame-load", "turbo:render", "rows:loaded", "rows:vacated"]
const OWN = ["turbo:submit-start", "turbo:submit-end", ...RENDERED]

const LONGEST_DEED = 30_000

let deeds = 0
const underway = new Map()
for (const name of OWN) addEventListener(name, () => deeds++)
addEventListener("turbo:submit-start", (event) => underway.set(event.target, performance.now()))
addEventListener("turbo:submit-end", (event) => underway.delete(event.target))

let looks = Promise.resolve()

/**
 * One look after the other, for two would each build on rows that the other takes away.
 *
 * @returns "done" where the page is as the mailbox is now, else "overtaken" by the person, "failed" or "left"
 */
export function lookAgain() {
  return (looks = looks.catch(() => {}).then(look))
}

async function look() {
  // What a search has found stays as it was found: it is no mailbox, and searching again is not for every pulse.
  const form = document.querySelector("form.list[data-followed]")
  if (!form) return "done"
  const frame = form.querySelector("#rows")
  let ask = askPage
  for (const batches of runsOf(frame)) {
    let run = batches.filter((batch) => batch.isConnected)
    let url = run.length > 0 && placeOf(run, form)
    let last
    while (url) {
      const before = deeds
      if (isActing()) return "overtaken"
      const fresh = await ask(url)
      if (hasLeft()) return "left"
      if (!fresh) return "failed"
      if (isActing() || deeds !== before || !form.isConnected || last?.isConnected === false) return "overtaken"
      fresh.show?.()
      const merged = merge(run, fresh.rows, last)
      ask = askRowsAlone
      run = merged.run
      last = merged.last
      url = last && rowsIn(run).at(-1) !== last && merged.older
    }
  }
  form.dispatchEvent(new CustomEvent("rows:changed", { bubbles: true }))
  return "done"
}

/** The top of the list is what is newest now; any other place begins behind the row that was above it. */
function placeOf([batch], form) {
  const isBelow = isRoom(batch.previousElementSibling)
  return isBelow ? batch.dataset.here : form.querySelector(".list-scroll").dataset.roomsListValue
}

function merge(run, rows, after) {
  const { first, total } = rows.dataset
  const release = holdScroll(document.querySelector(".list-scroll"))
  const merged = mergeRows(run, rows, after)
  if (!after) settle(merged.run[0], Number(first), Number(total))
  tidy(document.getElementById("rows"))
  release()
  return merged
}

/** A form that has left the page meanwhile can no longer say that it is through. What is dragged has to stay. */
function isActing() {
  for (const [form, since] of underway) {
    if (!form.isConnected || performance.now() - since > LONGEST_DEED) underway.delete(form)
  }
  return underway.size > 0 || document.querySelector("[data-dragging]") !== null
}

async function askRowsAlone(url) {
  const rows = await askRows(url, { headers: { unattended: "yes" } })
  return rows && { rows }
}

async function askPage(url) {
  const page = await askDocument(url, { headers: { unattended: "yes" } })
  const rows = page?.querySelector("#rows > .batch")
  // Whoever stands between us and the server may answer too, with a page of its own.
  return rows && page.getElementById("list-note") ? { rows, show: () => showAround(page) } : undefined
}

/** What stands around the rows: folders with their counts, the number beside the list's name, the title. */
function showAround(answer) {
  mergeFolders(document.getElementById("folders"), answer.getElementById("folders"))
  const note = document.getElementById("list-note")
  if (note) note.textContent = answer.getElementById("list-note").textContent
  reachTo(answer.getElementById("newest").value)
  mergeTimes(answer)
  if (document.querySelector("[data-view=list]")) document.title = answer.title
}

/** What is done to everything is done to what has come too; but what is chosen already stays what it was. */
function reachTo(newest) {
  for (const all of document.querySelectorAll("#list [name=all]:not(:checked)")) all.value = newest
}
