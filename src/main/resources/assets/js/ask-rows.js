import { isAnothers, leave } from "./page-owner.js"

/** Asks for a page of the list: its rows alone, as they are now. Nothing where they could not be had. */
export async function askRows(url, { signal, headers } = {}) {
  try {
    const answer = await fetch(url, { signal, headers: { accept: "text/html", "turbo-frame": url, ...headers } })
    if (isAnothers(answer) || (answer.redirected && !headers?.unattended)) leave()
    if (!answer.ok || answer.redirected || isAnothers(answer)) return undefined
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    return page.querySelector(".batch") ?? undefined
  } catch {
    return undefined
  }
}
