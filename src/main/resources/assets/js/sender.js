import { Controller } from "@hotwired/stimulus"
import { dropRecipient, typeRecipient } from "./type-recipient.js"

/**
 * Whoever writes as somebody else signs as them: the signature of the one before gives way, unless the writer has changed
 * it, and stays away where they have deleted it. A copy that one of the two always wants goes and comes with them.
 */
export class SenderController extends Controller {
  static targets = ["choice", "signed"]
  static values = { mode: String }

  async change() {
    const [before, after] = [this.signedTarget.value, this.choiceTarget.value]
    if (before === after) return
    const query = new URLSearchParams({ before, after, mode: this.modeValue })
    const response = await fetch(`/compose/signatures?${query}`).catch(() => null)
    if (!response?.ok || this.choiceTarget.value !== after || this.signedTarget.value !== before) return
    const change = await response.json()
    this.signedTarget.value = after
    if (this.#fields.format.value === "rich") this.#signRich(change)
    else this.#signPlain(change)
    this.#copy(change)
  }

  #signRich({ before, after }) {
    const block = parsed(this.#fields.html.value).querySelector("[data-signature]")
    const untouched = block ? looks(block) === looks(parsed(before.html).body) : before.html === ""
    if (untouched) this.#form.dispatchEvent(new CustomEvent("compose:signature", { detail: { html: after.html, id: after.id } }))
  }

  #signPlain({ before, after }) {
    const field = this.#fields.text
    const text = field.value.replace(/\r\n?/g, "\n")
    if (before.text === "") field.value = after.text === "" ? text : signed(text, after)
    else {
      const at = text.lastIndexOf(before.text)
      if (at < 0) return
      field.value = text.slice(0, at) + after.text + text.slice(at + before.text.length)
    }
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  #copy({ before, after }) {
    if (before.copy === after.copy) return
    if (before.copy) dropRecipient(this.#form, "bcc", before.copy)
    if (after.copy) typeRecipient(this.#form, "bcc", after.copy)
  }

  get #form() {
    return this.choiceTarget.form
  }

  get #fields() {
    const { elements } = this.#form
    return { text: elements.namedItem("text"), html: elements.namedItem("html"), format: elements.namedItem("format") }
  }
}

function signed(text, { text: block, above }) {
  return above ? `\n\n${block}\n\n${text.replace(/^\n+/, "")}` : `${text.trimEnd()}\n\n${block}\n`
}

// Read in a document that loads and runs nothing; browsers would report its styles as violations of our policy.
function parsed(html) {
  return new DOMParser().parseFromString(html.replace(/\s(?:style|on[a-z]+)(?=\s*=)/gi, " data-dropped"), "text/html")
}

/** What can be seen of it: words and pictures, however its markup was put. */
function looks(element) {
  const pictures = [...element.querySelectorAll("img")].map((picture) => picture.getAttribute("src"))
  return [element.textContent.replace(/\s+/g, ""), ...pictures].join(" ")
}
