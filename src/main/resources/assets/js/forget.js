import { fetchOwn } from "./page-owner.js"
import { showStreams } from "./streams.js"

/** Forgets somebody who was suggested; the answer brings the way back. */
export async function forget(address, form) {
  const token = form.elements.namedItem("csrf-token").value
  const body = new URLSearchParams({ "csrf-token": token, address })
  const answer = await fetchOwn("/correspondents/removals", { method: "POST", body, headers: { Accept: "text/vnd.turbo-stream.html" } })
  if (answer?.ok) await showStreams(await answer.text())
}
