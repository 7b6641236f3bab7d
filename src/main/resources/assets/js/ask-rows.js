import { isAnothers, leave } from "./page-owner.js"

/** Asks for a page of the list: its rows alone, as they are now. Nothing where they could not be had. */
export async function askRows(url, { signal, headers } = {}) {
  const page = await askDocument(url, { signal, headers: { "turbo-frame": url, ...headers } })
  return page?.querySelector(".batch") ?? undefined
}

/** Asks for a document of this page's owner; nothing where it could not be had. */
export async function askDocument(url, { signal, headers }) {
  try {
    const answer = await fetch(url, { signal, headers: { accept: "text/html", ...headers } })
    if (isAnothers(answer) || (answer.redirected && !headers.unattended)) leave()
    if (!answer.ok || answer.redirected || isAnothers(answer)) return undefined
    return new DOMParser().parseFromString(await answer.text(), "text/html")
  } catch {
    return undefined
  }
}
