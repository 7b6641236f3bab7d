import { fetchOwn } from "./page-owner.js"
import { ROWS } from "./rows.js"

/** The message that is being read: its star follows, and when it has left the mailbox that is said once, above it. */
export async function followOpen() {
  const pane = document.querySelector("#reading .reading")
  const star = pane?.querySelector("[data-stack-target=open] .star-button")
  if (!star || pane.querySelector("#message-left") || !isOutOfDate(star)) return
  const address = `${location.pathname}/state`
  const answer = await fetchOwn(address, { headers: { unattended: "yes" } })
  if (!answer?.ok || answer.redirected || !star.isConnected) return
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild
  if (fresh.id === "message-left") pane.querySelector(".reading-body").prepend(fresh)
  else document.getElementById(fresh.id)?.replaceWith(fresh)
}

function isOutOfDate(star) {
  const row = [...document.querySelectorAll(`${ROWS} > a`)].find((link) => link.pathname === location.pathname)
  const starred = row?.parentElement.hasAttribute("data-starred")
  return !row || String(starred) !== star.getAttribute("aria-pressed")
}
