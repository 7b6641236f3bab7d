import { Controller } from "@hotwired/stimulus"
import { Slice } from "prosemirror-model"
import { markupOf } from "./editor-output.js"
import { replaceSignature } from "./editor-signature.js"
import { documentOf, documentOfText, openEditor, replaceDocument } from "./editor-view.js"
import { PictureStore } from "./picture-store.js"
import { textOf } from "./plain-text.js"

/**
 * The body of a message being written: plain text in a text area, which is all there is without scripts, or rich text in
 * an editor beside it. Whatever is written is kept in the form's fields at every change.
 */
export class EditorController extends Controller {
  static targets = ["plain", "rich", "html", "format", "quoted", "quotedText", "quote"]
  static values = { preferred: String, loses: String, kept: String, picture: String, pictures: Boolean }

  connect() {
    const typed = this.plainTarget.value !== this.plainTarget.defaultValue
    const writing = document.activeElement === this.plainTarget
    this.pictures ??= new PictureStore(this.element, this.picturesValue)
    this.view = openEditor({
      place: this.richTarget,
      doc: documentOf(this.htmlTarget.value, this.pictures),
      pictures: this.pictures,
      words: { kept: this.keptValue, picture: this.pictureValue },
      keys: {
        tool: (name) => this.dispatch("tool", { detail: { name } }),
        link: () => this.dispatch("link"),
        toolbar: () => this.dispatch("toolbar"),
      },
      changed: (transaction) => this.#changed(transaction),
    })
    // Somebody may write before the scripts are there.
    if (typed && this.preferredValue === "rich" && this.htmlTarget.value.trim() === "") this.#plainToRich()
    this.store()
    this.#show(this.preferredValue)
    if (writing) this.focus()
  }

  disconnect() {
    this.view.destroy()
  }

  /** Changes between the two ways to write, and takes the text along. */
  change() {
    const toRich = this.formatTarget.value !== "rich"
    if (!toRich && this.#hasFormat() && !confirm(this.losesValue)) return
    if (toRich) this.#plainToRich()
    else this.#richToPlain()
    this.#show(toRich ? "rich" : "plain")
    this.focus()
    this.#tell()
  }

  /** The fields were filled anew, from a copy that was kept in this tab. */
  restore() {
    replaceDocument(this.view, documentOf(this.htmlTarget.value, this.pictures))
    this.#show(this.formatTarget.value)
  }

  /** The form hears that another signature is to stand in the text. */
  sign({ detail }) {
    replaceSignature(this.view, detail, this.pictures)
  }

  /** The form hears of something to put where the caret is. */
  insert({ detail }) {
    const { content } = documentOf(detail.html, this.pictures)
    this.view.dispatch(this.view.state.tr.replaceSelection(Slice.maxOpen(content)).scrollIntoView())
  }

  store() {
    this.htmlTarget.value = markupOf(this.view.state.doc)
  }

  /** What the form sends takes along the pictures that the server has not yet. */
  include({ target, formData }) {
    if (target === this.element && this.formatTarget.value === "rich") this.pictures.addTo(formData, this.view.state.doc)
  }

  removeQuote() {
    this.quotedTarget.value = ""
    this.quoteTarget.remove()
    this.focus()
    this.#tell()
  }

  /** A click below the last line means the text. */
  reach(event) {
    if (event.target === event.currentTarget) this.focus()
  }

  enter(event) {
    event.preventDefault()
    this.focus()
  }

  focus() {
    if (this.formatTarget.value === "rich") this.view.focus()
    else this.plainTarget.focus()
  }

  #show(format) {
    const rich = format === "rich"
    this.preferredValue = format
    this.formatTarget.value = format
    this.element.dataset.format = format
    this.richTarget.hidden = !rich
    this.plainTarget.hidden = rich
    if (this.hasQuoteTarget) this.quoteTarget.hidden = !rich
    this.dispatch("shown", { detail: { rich } })
  }

  #changed(transaction) {
    this.dispatch("moved")
    if (!transaction.docChanged) return
    this.store()
    this.#tell()
  }

  /** Typing tells the form by itself, tools and Undo do not. */
  #tell() {
    this.htmlTarget.dispatchEvent(new Event("input", { bubbles: true }))
  }

  #hasFormat() {
    let found = false
    this.view.state.doc.descendants(({ type, marks }) => {
      found ||= marks.length > 0 || !["line", "text", "break", "signature"].includes(type.name)
    })
    return found
  }

  #richToPlain() {
    const quoted = this.hasQuoteTarget ? this.quotedTextTarget.value : ""
    this.plainTarget.value = [textOf(this.view.state.doc).trimEnd(), quoted].filter(Boolean).join("\n\n")
  }

  #plainToRich() {
    let text = this.plainTarget.value
    const quoted = this.hasQuoteTarget ? this.quotedTextTarget.value.trim() : ""
    // A quote that was written into is the writer's text now; one left as it was goes back behind its button.
    if (quoted && text.trimEnd().endsWith(quoted)) text = text.trimEnd().slice(0, -quoted.length).trimEnd()
    else if (this.hasQuoteTarget) this.removeQuote()
    replaceDocument(this.view, documentOfText(text))
    this.store()
  }
}
