import { mergeFolders } from "./merge-folders.js"
import { askRows } from "./ask-rows.js"
import { mergeRows, rowsIn } from "./merge-rows.js"
import { holdScroll } from "./hold-scroll.js"
import { addRoom, endAt, isRoom, runsOf, settle, tidy } from "./parts.js"

/*
 * Asks for the list as it is now and brings the page up to date with it, page after page as far as rows are shown. What
 * the person does meanwhile comes first: an answer that began before it is thrown away, for it may not know of it.
 */
const RENDERED = ["turbo:before-stream-render", "turbo:frame-load", "turbo:render", "rows:loaded"]
const OWN = ["turbo:submit-start", "turbo:submit-end", ...RENDERED]

const LONGEST_DEED = 30_000

let deeds = 0
const underway = new Map()
for (const name of OWN) addEventListener(name, () => deeds++)
addEventListener("turbo:submit-start", (event) => underway.set(event.target, performance.now()))
addEventListener("turbo:submit-end", (event) => underway.delete(event.target))

/** @returns "done" where the page is as the mailbox is now, else "overtaken" by the person or "failed" */
export async function lookAgain() {
  // What a search has found stays as it was found: it is no mailbox, and searching again is not for every pulse.
  const form = document.querySelector("form.list[data-followed]")
  if (!form) return "done"
  const scroller = form.querySelector(".list-scroll")
  const frame = form.querySelector("#rows")
  let around = true
  for (let run of runsOf(frame)) {
    let url = placeOf(run, scroller)
    let last
    do {
      const before = deeds
      if (isActing()) return "overtaken"
      const answer = around ? await ask(url) : { rows: await askRows(url, { headers: { unattended: "yes" } }) }
      const rows = around ? answer?.querySelector("#rows > .batch") : answer.rows
      if (!rows) return "failed"
      if (isActing() || deeds !== before || !form.isConnected) return "overtaken"
      if (around) showAround(answer)
      around = false
      run = run.filter((batch) => batch.isConnected)
      if (run.length === 0) break
      const release = holdScroll(scroller)
      const older = rows.dataset.older
      last = merged(run, rows, last)
      release()
      url = older
    } while (last && url && rowsIn(run).at(-1) !== last)
  }
  form.dispatchEvent(new CustomEvent("rows:changed", { bubbles: true }))
  return "done"
}

/** The top of the list is what is newest now; any other place begins behind the row that was above it. */
function placeOf([batch], scroller) {
  return isRoom(batch.previousElementSibling) ? batch.dataset.here : scroller.dataset.roomsListValue
}

function merged(run, fresh, after) {
  const { first, total, older } = fresh.dataset
  const open = isRoom(run.at(-1).nextElementSibling)
  const last = mergeRows(run, fresh, after, open)
  const anew = last === null && !after
  if (anew) replace(run, fresh)
  else if (last !== null && !older) endAt(run.at(-1))
  else if (last && !open && rowsIn(run).at(-1) === last) addRoom(run.at(-1), older)
  if (!after) settle(anew ? fresh : run[0], Number(first), Number(total))
  tidy(document.getElementById("rows"))
  return last
}

/** Nothing of what is shown is left, or so much has come that it is far below: there the list begins anew. */
function replace(run, fresh) {
  run[0].before(fresh)
  for (const batch of run) batch.remove()
  if (!isRoom(fresh.nextElementSibling)) addRoom(fresh, fresh.dataset.older)
}

/** A form that has left the page meanwhile can no longer say that it is through. */
function isActing() {
  for (const [form, since] of underway) {
    if (!form.isConnected || performance.now() - since > LONGEST_DEED) underway.delete(form)
  }
  return underway.size > 0
}

async function ask(url) {
  try {
    const answer = await fetch(url, { headers: { accept: "text/html", unattended: "yes" } })
    if (!answer.ok || answer.redirected) return undefined
    return new DOMParser().parseFromString(await answer.text(), "text/html")
  } catch {
    return undefined
  }
}

/** What stands around the rows: folders with their counts, the number beside the list's name, the title. */
function showAround(answer) {
  mergeFolders(document.getElementById("folders"), answer.getElementById("folders"))
  const note = document.getElementById("list-note")
  if (note) note.textContent = answer.getElementById("list-note").textContent
  if (document.querySelector("[data-view=list]")) document.title = answer.title
}
