import { mergeFolders } from "./merge-folders.js"
import { mergeRows } from "./merge-rows.js"
import { holdScroll } from "./hold-scroll.js"
import { ROWS } from "./rows.js"

/*
 * Asks for the list as it is now and brings the page up to date with it, page after page as far as rows are shown. What
 * the person does meanwhile comes first: an answer that began before it is thrown away, for it may not know of it.
 */
const OWN = ["turbo:submit-start", "turbo:submit-end", "turbo:before-stream-render", "turbo:frame-load", "turbo:render"]

let deeds = 0
let busy = 0
for (const name of OWN) addEventListener(name, () => deeds++)
addEventListener("turbo:submit-start", () => busy++)
addEventListener("turbo:submit-end", () => (busy = Math.max(0, busy - 1)))

/** @returns whether the page is as the mailbox is now */
export async function lookAgain() {
  const form = document.querySelector("form.list")
  if (!form) return true
  let url = form.elements.back.value
  let last
  do {
    const before = deeds
    const answer = busy > 0 ? undefined : await ask(url)
    if (!answer || busy > 0 || deeds !== before || !form.isConnected) return false
    if (!last) showAround(answer)
    const release = holdScroll(form.querySelector(".list-scroll"))
    const merged = mergeRows(form.querySelector("#rows"), answer.querySelector("#rows"), last)
    release()
    last = merged.last
    url = merged.older
  } while (last && url && isShownAfter(form, last))
  return true
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

function isShownAfter(form, row) {
  return [...form.querySelectorAll(ROWS)].at(-1) !== row
}
