/**
 * Whose session this page belongs to, as the server names it in the page and in the head of each of its answers. Once
 * somebody else has signed in, in another tab, answers to the same addresses speak of their mail: this page goes, before
 * anything of theirs joins it.
 */
export function pageOwner() {
  return document.querySelector("meta[name=page-owner]")?.content
}

/** Whether the answer was given to somebody else; one that says nothing, such as a proxy's, is not known to be. */
export function isAnothers(response) {
  const owner = response.headers.get("Page-Owner")
  return owner !== null && pageOwner() !== undefined && owner !== pageOwner()
}

/** Fetches for this page: nothing where no answer comes, or one that is not meant for whom it belongs to. */
export async function fetchOwn(address, options) {
  const answer = await fetch(address, options).catch(() => undefined)
  return answer && !isAnothers(answer) ? answer : undefined
}

let left = false

/** The page goes, once: whoever writes something is asked before, and may want to stay. */
export function leave() {
  if (!left) location.reload()
  left = true
}

export function hasLeft() {
  return left
}

/** In the capturing phase, for Turbo takes streams in a listener of its own. */
document.addEventListener("turbo:before-fetch-response", refuseAnothers, true)

function refuseAnothers(event) {
  const { response } = event.detail.fetchResponse
  // A form that was refused, for its token is of another session, changes nothing, and keeps what is written in it.
  if (!isAnothers(response) || (!response.ok && event.target instanceof HTMLFormElement)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (event.target === document.documentElement) location.assign(response.url)
  else location.reload()
}
