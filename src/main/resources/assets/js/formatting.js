import { Controller } from "@hotwired/stimulus"
import { closeHistory } from "prosemirror-history"
import { commandOf, isOn, isUsable } from "./editor-commands.js"
import { giveLink, linkAround } from "./editor-marking.js"
import { insertPictures } from "./editor-paste.js"
import { typedTarget } from "./link-target.js"
import { moveInToolbar, stopAt } from "./toolbar-keys.js"

/** The tools of the editor: a toolbar with one stop for Tab, Alt+F10 to reach it and Escape to go back to the text. */
export class FormattingController extends Controller {
  static targets = ["tools", "tool", "linkButton", "link", "address", "pictures", "spoken"]
  static values = { on: String, off: String, badLink: String }

  connect() {
    stopAt(this.#stops[0], this.#stops)
    for (const { dataset, style } of this.toolTargets) if (dataset.colour) style.setProperty("--swatch", dataset.colour)
    this.toolsTarget.hidden = this.element.dataset.format !== "rich"
    this.mark()
  }

  shown({ detail }) {
    this.toolsTarget.hidden = !detail.rich
  }

  apply({ params: { command, value }, currentTarget }) {
    currentTarget.closest("[popover]")?.hidePopover()
    this.#run(command, value === undefined ? undefined : String(value))
    this.#view.focus()
  }

  /** A key of the editor does what a tool does, and says so: nobody hears a button change that has no focus. */
  key({ detail: { name } }) {
    this.#run(name)
    const tool = this.toolTargets.find(({ dataset }) => dataset.formattingCommandParam === name)
    if (!tool?.hasAttribute("aria-pressed")) return
    const words = isOn(this.#view.state, name) ? this.onValue : this.offValue
    this.spokenTarget.textContent = words.replace("{0}", tool.getAttribute("aria-label"))
  }

  choosePictures() {
    this.picturesTarget.click()
  }

  takePictures() {
    const { pictures } = this.#editor
    const files = [...this.picturesTarget.files].filter((file) => pictures.takes(file))
    this.picturesTarget.value = ""
    if (files.length > 0) insertPictures(this.#view, files, pictures)
    this.#view.focus()
  }

  askForLink() {
    this.linkButtonTarget.click()
  }

  linkOpened({ newState }) {
    if (newState !== "open") return
    this.addressTarget.value = linkAround(this.#view.state)?.href ?? ""
    this.addressTarget.removeAttribute("aria-invalid")
    this.addressTarget.setCustomValidity("")
  }

  link(event) {
    if (event.type === "keydown" && event.key !== "Enter") return
    event.preventDefault()
    const typed = this.addressTarget.value.trim()
    const href = typedTarget(typed)
    if (typed !== "" && !href) return this.#refuseLink()
    this.linkTarget.hidePopover()
    this.#view.focus()
    giveLink(href, typed)(this.#view.state, this.#view.dispatch)
  }

  unlink() {
    this.linkTarget.hidePopover()
    this.#view.focus()
    giveLink(null)(this.#view.state, this.#view.dispatch)
  }

  move(event) {
    if (event.key === "Escape" && !event.target.closest("[popover]")) this.#view.focus()
    else moveInToolbar(event, this.toolsTarget)
  }

  stop({ target }) {
    if (this.#stops.includes(target)) stopAt(target, this.#stops)
  }

  reach() {
    this.#stops.find(({ tabIndex }) => tabIndex === 0).focus()
  }

  /** A button that takes the focus would take the selection with it. */
  hold(event) {
    if (!event.target.closest("input")) event.preventDefault()
  }

  /** Shows on the buttons what the caret stands in. */
  mark() {
    const state = this.#editor?.view?.state
    if (!state) return
    for (const tool of this.toolTargets) {
      const { formattingCommandParam: name, formattingValueParam: value } = tool.dataset
      if (tool.hasAttribute("aria-pressed")) tool.setAttribute("aria-pressed", String(isOn(state, name, value)))
      tool.toggleAttribute("data-idle", !isUsable(state, name))
    }
  }

  #refuseLink() {
    this.addressTarget.setAttribute("aria-invalid", "true")
    this.addressTarget.setCustomValidity(this.badLinkValue)
    this.addressTarget.reportValidity()
  }

  #run(name, value) {
    const view = this.#view
    // What a tool does is one step of Undo, however quickly it follows what was typed.
    commandOf(name, value)(view.state, (transaction) => view.dispatch(closeHistory(transaction)), view)
    this.mark()
  }

  get #stops() {
    return [...this.toolsTarget.querySelectorAll(":scope > button")]
  }

  get #editor() {
    return this.application.getControllerForElementAndIdentifier(this.element, "editor")
  }

  get #view() {
    return this.#editor.view
  }
}
