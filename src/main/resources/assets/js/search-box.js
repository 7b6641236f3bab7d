import { Controller } from "@hotwired/stimulus"
import { fetchOwn } from "./page-owner.js"

const MOST_SUGGESTIONS = 8

/**
 * The search box: "/" goes there, and while one types it suggests recent searches, what can be asked for, and the people
 * on the page. A combobox as ARIA has it: the arrow keys move through the list, the focus stays here.
 */
export class SearchBoxController extends Controller {
  static targets = ["input", "list"]
  static values = { operators: String }

  connect() {
    this.focus = this.focus.bind(this)
    document.addEventListener("hotkey:search", this.focus)
    this.inputTarget.role = "combobox"
    this.inputTarget.ariaAutoComplete = "list"
    this.inputTarget.setAttribute("aria-controls", this.listTarget.id)
    this.close()
  }

  disconnect() {
    document.removeEventListener("hotkey:search", this.focus)
    this.close()
  }

  focus(event) {
    if (!this.inputTarget.checkVisibility()) return
    event.preventDefault()
    this.inputTarget.select()
  }

  async ready() {
    if (this.recent) return
    this.recent = []
    const answer = await fetchOwn("/search/recent")
    if (answer?.ok) this.recent = await answer.json()
    if (this.inputTarget === document.activeElement) this.suggest()
  }

  suggest() {
    const typed = this.inputTarget.value
    const found = [...new Set([...this.#recent(typed), ...this.#completions(typed)])].slice(0, MOST_SUGGESTIONS)
    this.#show(found.map((text, index) => this.#option(text, index)))
  }

  move(event) {
    const options = [...this.listTarget.children]
    const chosen = options.findIndex((option) => option.ariaSelected === "true")
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.isComposing || (options.length === 0 && event.key !== "Escape")) return
    if (way) {
      event.preventDefault()
      this.#choose(options, chosen < 0 && way < 0 ? options.length - 1 : (chosen + way + options.length) % options.length)
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault()
      this.#take(options[chosen])
    } else if (event.key === "Escape") {
      // The browser's own Escape would empty the field along with the list.
      event.preventDefault()
      if (options.length === 0) this.inputTarget.blur()
      this.close()
    }
  }

  /** On pressing, not on clicking: the focus stays in the field. */
  pick(event) {
    const option = event.target.closest("[role=option]")
    event.preventDefault()
    if (option) this.#take(option)
  }

  close() {
    this.#show([])
  }

  #show(options) {
    this.listTarget.replaceChildren(...options)
    this.listTarget.hidden = options.length === 0
    this.inputTarget.ariaExpanded = String(options.length > 0)
    this.inputTarget.removeAttribute("aria-activedescendant")
  }

  #take(option) {
    this.inputTarget.value = option.textContent
    if (!this.recent.includes(option.textContent)) return this.suggest()
    this.close()
    this.inputTarget.form.requestSubmit()
  }

  #choose(options, index) {
    options.forEach((option, at) => (option.ariaSelected = String(at === index)))
    this.inputTarget.setAttribute("aria-activedescendant", options[index].id)
  }

  #recent(typed) {
    const start = typed.trim().toLocaleLowerCase()
    return (this.recent ?? []).filter((query) => query !== typed && query.toLocaleLowerCase().startsWith(start))
  }

  /** What the last word may be on its way to. */
  #completions(typed) {
    const before = typed.replace(/\S*$/, "")
    const word = typed.slice(before.length).toLocaleLowerCase()
    const [, about, name] = word.match(/^((?:from|to):)(.*)/) ?? []
    if (about) return this.#people(name).map((person) => `${before}${about}"${person}" `)
    const operators = word ? this.operatorsValue.split(" ") : []
    return operators.filter((operator) => operator.startsWith(word) && operator !== word).map((operator) => before + operator)
  }

  #people(start) {
    const names = [...document.querySelectorAll(".rows > li > a > bdi:first-child")].map((each) => each.textContent)
    return names.filter((name) => !name.includes('"') && ` ${name.toLocaleLowerCase()}`.includes(` ${start}`))
  }

  #option(text, index) {
    const option = document.createElement("li")
    option.id = `search-suggestion-${index}`
    option.role = "option"
    option.dir = "auto"
    option.textContent = text
    return option
  }
}
