import { mergeFolders } from "./merge-folders.js"
import { mergeRows } from "./merge-rows.js"
import { mergeTimes } from "./merge-times.js"
import { holdScroll } from "./hold-scroll.js"
import { isAnothers } from "./page-owner.js"
import { ROWS } from "./rows.js"

/*
 * Asks for the list as it is now and brings the page up to date with it, page after page as far as rows are shown. What
 * the person does meanwhile comes first: an answer that began before it is thrown away, for it may not know of it.
 */
const OWN = ["turbo:submit-start", "turbo:submit-end", "turbo:before-stream-render", "turbo:frame-load", "turbo:render"]

const LONGEST_DEED = 30_000

let deeds = 0
let left = false
const underway = new Map()
for (const name of OWN) addEventListener(name, () => deeds++)
addEventListener("turbo:submit-start", (event) => underway.set(event.target, performance.now()))
addEventListener("turbo:submit-end", (event) => underway.delete(event.target))

/** @returns "done" where the page is as the mailbox is now, else "overtaken" by the person, "failed" or "left" */
export async function lookAgain() {
  // What a search has found stays as it was found: it is no mailbox, and searching again is not for every pulse.
  const form = document.querySelector("form.list[data-followed]")
  if (!form) return "done"
  let url = form.elements.back.value
  let last
  do {
    const before = deeds
    if (isActing()) return "overtaken"
    const answer = await ask(url)
    if (left) return "left"
    if (!answer) return "failed"
    if (isActing() || deeds !== before || !form.isConnected) return "overtaken"
    if (!last) showAround(answer)
    const release = holdScroll(form.querySelector(".list-scroll"))
    const merged = mergeRows(form.querySelector("#rows"), answer.querySelector("#rows"), last)
    release()
    last = merged.last
    url = merged.older
  } while (last && url && isShownAfter(form, last))
  return "done"
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
    if (isAnothers(answer)) return leave()
    if (!answer.ok || answer.redirected) return undefined
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    // Whoever stands between us and the server may answer too, with a page of its own.
    return page.getElementById("rows") && page.getElementById("list-note") ? page : undefined
  } catch {
    return undefined
  }
}

/** Once: whoever writes something is asked before it goes, and may want to stay. */
function leave() {
  if (!left) location.reload()
  left = true
}

/** What stands around the rows: folders with their counts, the number beside the list's name, the title. */
function showAround(answer) {
  mergeFolders(document.getElementById("folders"), answer.getElementById("folders"))
  const note = document.getElementById("list-note")
  if (note) note.textContent = answer.getElementById("list-note").textContent
  mergeTimes(answer)
  if (document.querySelector("[data-view=list]")) document.title = answer.title
}

function isShownAfter(form, row) {
  return [...form.querySelectorAll(ROWS)].at(-1) !== row
}
