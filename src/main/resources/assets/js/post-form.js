import { Refused } from "./ask.js"
import { showStreams } from "./streams.js"

/**
 * Posts a form that stays open, as if that button had been pressed, and shows what changes on it.
 *
 * @param files what has been uploaded for it, by their ids
 * @return the status; what did not go well has words of its own, and they are shown
 */
export async function postForm(form, action, files = []) {
  const fields = new FormData(form)
  fields.delete("files")
  for (const id of files) fields.append("enclosed", id)
  fields.set("action", action)
  const headers = { Accept: "text/vnd.turbo-stream.html" }
  // Not the property "action": the form has buttons of that name, which cover it.
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body: fields, headers })
  const isStream = answer.headers.get("Content-Type")?.startsWith("text/vnd.turbo-stream.html")
  const status = answer.redirected ? 401 : answer.status
  if (status === 401 || !isStream) throw new Refused({ status })
  await showStreams(await answer.text())
  return answer.status
}
