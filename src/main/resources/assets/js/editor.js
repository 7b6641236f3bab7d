import { Controller } from "@hotwired/stimulus"
import { insertMarkup, replaceSignature } from "./letter-blocks.js"
import { linesAsMarkup, markupOf, reduceMarkup, textOf } from "./markup.js"

/**
 * The body of a message being written: plain text in a text area, which is all there is without scripts, or rich text in
 * an editable element beside it. Whatever is written is kept in the form's fields at every keystroke.
 */
export class EditorController extends Controller {
  static targets = ["plain", "rich", "html", "format", "quoted", "quotedText", "quote", "tools", "tool", "link", "address"]
  static values = { preferred: String, loses: String }

  connect() {
    document.execCommand("defaultParagraphSeparator", false, "div")
    this.richTarget.replaceChildren(reduceMarkup(this.htmlTarget.value))
    this.#show(this.preferredValue)
  }

  /** Changes between the two ways to write, and takes the text along. */
  change() {
    const toRich = this.formatTarget.value !== "rich"
    if (!toRich && this.richTarget.querySelector("a,b,i,u,s,ul,ol,blockquote,pre") && !confirm(this.losesValue)) return
    if (toRich) this.#plainToRich()
    else this.#richToPlain()
    this.#show(toRich ? "rich" : "plain")
    this.focus()
  }

  store() {
    if (this.formatTarget.value !== "rich") return
    this.htmlTarget.value = markupOf(reduceMarkup(this.richTarget.innerHTML))
  }

  sign({ detail }) {
    replaceSignature(this.richTarget, detail)
    this.store()
  }

  insert({ detail }) {
    insertMarkup(this.richTarget, detail)
    this.store()
  }

  format({ params }) {
    this.richTarget.focus()
    const block = params.command === "formatBlock" && this.#inQuote() ? "div" : params.block
    if (params.command === "formatBlock" && block === "div") document.execCommand("outdent")
    else document.execCommand(params.command, false, block && `<${block}>`)
    this.mark()
  }

  paste(event) {
    const html = event.clipboardData.getData("text/html")
    const text = event.clipboardData.getData("text/plain")
    if (!html && !text) return
    event.preventDefault()
    if (html) document.execCommand("insertHTML", false, markupOf(reduceMarkup(html)))
    else document.execCommand("insertText", false, text)
  }

  /** Remembers what is selected while the address of a link is being typed. */
  keepSelection() {
    const selection = getSelection()
    this.range = selection.rangeCount && this.richTarget.contains(selection.anchorNode) ? selection.getRangeAt(0) : null
    this.addressTarget.value = selection.anchorNode?.parentElement?.closest("a")?.href ?? ""
  }

  applyLink(event) {
    if (event.type === "keydown" && event.key !== "Enter") return
    event.preventDefault()
    const typed = this.addressTarget.value.trim()
    this.linkTarget.hidePopover()
    this.richTarget.focus()
    if (this.range) getSelection().setBaseAndExtent(this.range.startContainer, this.range.startOffset, this.range.endContainer, this.range.endOffset)
    if (typed === "") return document.execCommand("unlink")
    const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : typed.includes("@") ? `mailto:${typed}` : `https://${typed}`
    if (getSelection().isCollapsed) document.execCommand("insertText", false, typed)
    if (this.range?.collapsed) getSelection().modify("extend", "backward", "word")
    document.execCommand("createLink", false, address)
    this.store()
  }

  /** Shows on the buttons what the caret stands in. */
  mark() {
    for (const tool of this.toolTargets) {
      const command = tool.dataset.editorCommandParam
      const on = command === "formatBlock" ? this.#inQuote() : document.queryCommandState(command)
      tool.setAttribute("aria-pressed", String(Boolean(on)))
    }
  }

  removeQuote() {
    this.quotedTarget.value = ""
    this.quoteTarget.remove()
    this.focus()
    this.dispatch("changed", { prefix: false })
    this.element.dispatchEvent(new Event("input", { bubbles: true }))
  }

  /** A click below the last line means the text. */
  reach(event) {
    if (event.target === event.currentTarget) this.focus()
  }

  /** A button that takes the focus would take the selection with it. */
  hold(event) {
    event.preventDefault()
  }

  enter(event) {
    event.preventDefault()
    this.focus()
  }

  focus() {
    const rich = this.formatTarget.value === "rich"
    ;(rich ? this.richTarget : this.plainTarget).focus()
  }

  #show(format) {
    const rich = format === "rich"
    this.formatTarget.value = format
    this.element.dataset.format = format
    this.richTarget.hidden = !rich
    this.toolsTarget.hidden = !rich
    this.plainTarget.hidden = rich
    if (this.hasQuoteTarget) this.quoteTarget.hidden = !rich
  }

  #richToPlain() {
    const quoted = this.hasQuoteTarget ? this.quotedTextTarget.value : ""
    this.plainTarget.value = [textOf(this.richTarget).trimEnd(), quoted].filter(Boolean).join("\n\n")
  }

  #plainToRich() {
    let text = this.plainTarget.value
    const quoted = this.hasQuoteTarget ? this.quotedTextTarget.value.trim() : ""
    // A quote that was written into is the writer's text now; one left as it was goes back behind its button.
    if (quoted && text.trimEnd().endsWith(quoted)) text = text.trimEnd().slice(0, -quoted.length).trimEnd()
    else if (this.hasQuoteTarget) this.removeQuote()
    this.richTarget.replaceChildren(linesAsMarkup(text))
    this.htmlTarget.value = this.richTarget.innerHTML
  }

  #inQuote() {
    const node = getSelection().anchorNode
    return Boolean(node && this.richTarget.contains(node) && node.parentElement?.closest("blockquote"))
  }
}
