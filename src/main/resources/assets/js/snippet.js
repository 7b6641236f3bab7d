import { Controller } from "@hotwired/stimulus"
import { showStreams } from "./streams.js"
import { inTurn } from "./turns.js"
import { typeRecipient } from "./type-recipient.js"

/** Puts a template into the message that is being written, filled in with what is known of it, and makes one of it. */
export class SnippetController extends Controller {
  async insert({ params: { id } }) {
    const form = this.element.closest("form")
    const { to, subject, identity, text, format } = form.elements
    const query = new URLSearchParams({ to: to.value, subject: subject.value, identity: identity.value })
    const response = await fetch(`/compose/templates/${id}?${query}`).catch(() => null)
    if (!response?.ok) return
    const template = await response.json()
    if (to.value === "" && template.to) typeRecipient(form, "to", template.to)
    if (subject.value.trim() === "" && template.subject) fill(subject, template.subject)
    if (format.value === "rich") {
      form.dispatchEvent(new CustomEvent("compose:insert", { detail: { html: template.html } }))
    } else text.setRangeText(template.text, text.selectionStart, text.selectionEnd, "end")
    text.dispatchEvent(new Event("input", { bubbles: true }))
  }

  keep({ currentTarget: { form, value } }) {
    return inTurn(form, async () => {
      const data = new FormData(form)
      data.delete("files")
      data.set("action", value)
      const response = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: data,
        headers: { Accept: "text/vnd.turbo-stream.html" },
      }).catch(() => null)
      const streamed = response?.headers.get("Content-Type")?.startsWith("text/vnd.turbo-stream.html")
      if (streamed) await showStreams(await response.text())
      return Boolean(response?.ok)
    })
  }
}

function fill(field, value) {
  field.value = value
  field.dispatchEvent(new Event("input", { bubbles: true }))
}
