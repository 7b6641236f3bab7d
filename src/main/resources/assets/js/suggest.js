import { Controller } from "@hotwired/stimulus"
import { readAddress } from "./address-list.js"
import { forget } from "./forget.js"
import { recipientsOf } from "./recipients-of.js"
import { fetchOwn } from "./page-owner.js"

const SUGGEST_PAUSE = 40
const MOST_SUGGESTED = 8

/** What was asked on this page and is still true: forgetting somebody ends it. */
const suggested = new Map()

/**
 * Suggests people while an address is typed. A combobox as ARIA has it: the focus stays in the field, the first who fits is
 * chosen, and Enter, Tab or a comma takes them.
 */
export class SuggestController extends Controller {
  static targets = ["list"]

  connect() {
    this.entry = this.element.querySelector(".compose-input:not([type=hidden])")
    this.entry.role = "combobox"
    this.entry.ariaAutoComplete = "list"
    this.entry.setAttribute("aria-controls", this.listTarget.id)
    this.close()
    // Somebody may have been faster than these scripts.
    if (this.entry === document.activeElement) this.look({ target: this.entry })
  }

  disconnect() {
    clearTimeout(this.timer)
    this.close()
  }

  look({ target }) {
    if (target !== this.entry) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.#ask(), SUGGEST_PAUSE)
    this.dismissed = false
  }

  key(event) {
    if (event.target !== this.entry || event.isComposing) return
    const options = this.#options
    const chosen = options.findIndex((option) => option.ariaSelected === "true")
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (way && options.length > 0) this.#choose((chosen + way + options.length) % options.length)
    else if (event.key === "Escape" && options.length > 0) this.#dismiss()
    else if (event.key === "Delete" && event.shiftKey && chosen >= 0) this.#forget(options[chosen])
    else if (this.#takes(event) && chosen >= 0 && this.shown === this.#typed) this.#take(options[chosen])
    else if (this.#takes(event) && event.key !== "Tab") return this.#foresee(this.#typed)
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  /** The focus stays in the field. */
  hold(event) {
    event.preventDefault()
  }

  pick({ target }) {
    const option = target.closest("[role=option]")
    if (target.closest("[data-forget]")) this.#forget(option)
    else if (option) this.#take(option)
  }

  close() {
    clearTimeout(this.timer)
    this.#show([])
  }

  get #options() {
    return [...this.listTarget.children]
  }

  get #typed() {
    return this.entry.value.trim()
  }

  async #ask() {
    const typed = this.#typed
    const found = typed ? await this.#find(typed) : []
    if (this.#typed !== typed || this.entry !== document.activeElement || this.dismissed) return
    this.shown = typed
    this.#show(found)
    // A whole address means itself.
    if (found.length > 0 && readAddress(typed).fault) this.#choose(0)
  }

  async #find(typed) {
    if (!suggested.has(typed)) {
      const answer = await fetchOwn(`/correspondents?q=${encodeURIComponent(typed)}`)
      if (!answer?.ok || answer.redirected) return []
      suggested.set(typed, await answer.text())
    }
    const page = new DOMParser().parseFromString(suggested.get(typed), "text/html")
    const there = recipientsOf(this)?.known() ?? new Map()
    const fresh = [...page.querySelectorAll("[role=option]")].filter(({ dataset }) => !there.has(dataset.email.toLowerCase()))
    return fresh.slice(0, MOST_SUGGESTED)
  }

  /** Whether a key means whoever is chosen, and not what is typed as it stands. */
  #takes({ key, ctrlKey, metaKey }) {
    const typed = this.#typed
    if (ctrlKey || metaKey || typed === "" || typed.includes("@") || this.dismissed) return false
    return ["Enter", "Tab"].includes(key) || ([",", ";"].includes(key) && !typed.includes('"'))
  }

  /** Somebody types faster than the answer comes: what they typed becomes a chip now, and whoever is meant in a moment. */
  async #foresee(typed) {
    const [first] = await this.#find(typed)
    if (first) this.dispatch("foreseen", { detail: { typed, entry: first.dataset.entry } })
  }

  #dismiss() {
    this.close()
    this.dismissed = true
  }

  #take(option) {
    this.entry.value = ""
    this.close()
    this.dispatch("pick", { detail: { entry: option.dataset.entry } })
  }

  async #forget(option) {
    option.remove()
    this.#show(this.#options)
    suggested.clear()
    await forget(option.dataset.email, this.element.closest("form"))
    suggested.clear()
  }

  #show(options) {
    this.listTarget.replaceChildren(...options)
    this.listTarget.hidden = options.length === 0
    this.entry.ariaExpanded = String(options.length > 0)
    this.entry.removeAttribute("aria-activedescendant")
  }

  #choose(index) {
    this.#options.forEach((option, at) => (option.ariaSelected = String(at === index)))
    this.#options[index].scrollIntoView({ block: "nearest" })
    this.entry.setAttribute("aria-activedescendant", this.#options[index].id)
  }
}
