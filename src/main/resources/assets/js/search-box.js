import { Controller } from "@hotwired/stimulus"

const MOST = 8
const ABOUT_PEOPLE = ["from:", "to:", "cc:", "bcc:"]

/**
 * The search box: "/" goes there, and while one types it suggests what was looked for lately, what can be asked for, and
 * the people on the page. A combobox as ARIA has it: the list is moved through with the arrow keys, the focus stays here.
 */
export class SearchBoxController extends Controller {
  static targets = ["input", "list"]
  static values = { operators: String }

  connect() {
    this.focus = this.focus.bind(this)
    document.addEventListener("hotkey:search", this.focus)
    const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": this.listTarget.id }
    for (const [name, value] of Object.entries(roles)) this.inputTarget.setAttribute(name, value)
    this.inputTarget.setAttribute("aria-autocomplete", "list")
  }

  disconnect() {
    document.removeEventListener("hotkey:search", this.focus)
    this.close()
  }

  focus(event) {
    if (!this.inputTarget.checkVisibility()) return
    event.preventDefault()
    this.inputTarget.focus()
    this.inputTarget.select()
  }

  async ready() {
    if (this.recent) return
    this.recent = []
    const answer = await fetch("/search/recent", { headers: { Accept: "application/json" } }).catch(() => null)
    if (answer?.ok) this.recent = await answer.json()
    if (this.inputTarget === document.activeElement) this.suggest()
  }

  suggest() {
    const typed = this.inputTarget.value
    const found = [...new Set([...this.#recent(typed), ...this.#completions(typed)])].slice(0, MOST)
    this.listTarget.replaceChildren(...found.map((text, index) => this.#option(text, index)))
    this.listTarget.hidden = found.length === 0
    this.inputTarget.setAttribute("aria-expanded", String(found.length > 0))
    this.inputTarget.removeAttribute("aria-activedescendant")
  }

  move(event) {
    if (event.isComposing) return
    const options = [...this.listTarget.children]
    const chosen = options.findIndex((option) => option.ariaSelected === "true")
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (way && !this.listTarget.hidden) {
      event.preventDefault()
      this.#choose(options, chosen < 0 && way < 0 ? options.length - 1 : (chosen + way + options.length) % options.length)
    } else if (event.key === "Enter" && chosen >= 0 && !this.listTarget.hidden) {
      event.preventDefault()
      this.#take(options[chosen])
    } else if (event.key === "Escape") {
      if (this.listTarget.hidden) this.inputTarget.blur()
      else this.close()
    }
  }

  pick(event) {
    const option = event.target.closest("[role=option]")
    // The focus stays in the field.
    event.preventDefault()
    if (option) this.#take(option)
  }

  close() {
    this.listTarget.hidden = true
    this.inputTarget.setAttribute("aria-expanded", "false")
    this.inputTarget.removeAttribute("aria-activedescendant")
  }

  #take(option) {
    this.inputTarget.value = option.textContent
    if (option.dataset.whole) {
      this.close()
      this.inputTarget.form.requestSubmit()
    } else {
      this.suggest()
    }
  }

  #choose(options, index) {
    options.forEach((option, at) => (option.ariaSelected = String(at === index)))
    this.inputTarget.setAttribute("aria-activedescendant", options[index].id)
    options[index].scrollIntoView({ block: "nearest" })
  }

  #recent(typed) {
    const start = typed.trim().toLocaleLowerCase()
    return (this.recent ?? []).filter((query) => query !== typed && query.toLocaleLowerCase().startsWith(start))
  }

  /** What the last word may be on its way to. */
  #completions(typed) {
    const before = typed.replace(/\S*$/, "")
    const word = typed.slice(before.length).toLocaleLowerCase()
    if (!word) return []
    const about = ABOUT_PEOPLE.find((operator) => word.startsWith(operator))
    if (about) return this.#people(word.slice(about.length)).map((name) => `${before}${about}"${name}" `)
    return this.operatorsValue.split(" ").filter((operator) => operator.startsWith(word) && operator !== word).map((operator) => before + operator)
  }

  #people(start) {
    const names = [...document.querySelectorAll(".rows > li > a > bdi:first-child")].map((each) => each.textContent.trim())
    const words = (name) => name.toLocaleLowerCase().split(/\s+/)
    return [...new Set(names)].filter((name) => !name.includes('"') && (words(name).some((word) => word.startsWith(start)) || name.toLocaleLowerCase().startsWith(start)))
  }

  #option(text, index) {
    const option = document.createElement("li")
    option.id = `search-suggestion-${index}`
    option.role = "option"
    option.dir = "auto"
    option.ariaSelected = "false"
    option.textContent = text
    if (this.recent?.includes(text)) option.dataset.whole = "yes"
    return option
  }
}
