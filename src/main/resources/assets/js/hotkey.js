import { Controller } from "@hotwired/stimulus"

const MOST_EARLY = 10
const STILL_MEANT = 2_000
const REPEATED = ["next", "previous", "next-card", "previous-card"]

/**
 * Keys. The table is the help dialog itself (org.turnstone.web.Hotkey renders it): each term with data-keys names what it
 * does. A key is offered first as an event "hotkey:<does>", for controllers that know what to do; if none takes it, the
 * button or link with that data-key is pressed.
 */
export class HotkeyController extends Controller {
  static targets = ["help", "key"]

  prefix = ""
  early = []

  connect() {
    this.press = this.press.bind(this)
    this.hint = this.hint.bind(this)
    document.addEventListener("keydown", this.press)
    document.addEventListener("mouseover", this.hint)
  }

  disconnect() {
    document.removeEventListener("keydown", this.press)
    document.removeEventListener("mouseover", this.hint)
  }

  /** The table comes a moment after the page: what was pressed meanwhile is not lost, and comes key by key as ever. */
  keyTargetConnected() {
    const now = performance.now()
    const meant = this.early.splice(0).filter((event) => now - event.timeStamp < STILL_MEANT)
    for (const event of meant) setTimeout(() => this.press(event))
  }

  press(event) {
    if (event.defaultPrevented || isCommand(event) || this.#typing(event.target)) return
    if (!this.hasKeyTarget) {
      this.early = [...this.early, event].slice(-MOST_EARLY)
      return
    }
    const chord = `${this.prefix} ${this.#name(event)}`.trim()
    const key = this.keyTargets.find((term) => term.dataset.keys.split(", ").includes(chord))
    this.prefix = !key && this.#begins(chord) ? chord : ""
    // A key that is held goes on through the list, but does nothing twice.
    if (key && event.repeat && !REPEATED.includes(key.dataset.does)) return
    if (key && this.#perform(key.dataset.does)) event.preventDefault()
  }

  /** The tooltip of a button names its key, once it is looked at. */
  hint(event) {
    const control = event.target.closest("[data-key][title]")
    const key = control && this.keyTargets.find((term) => term.dataset.does === control.dataset.key)
    if (!key || control.title.endsWith(")")) return
    // The title is also the control's name, which must not change with the pointer.
    control.setAttribute("aria-label", control.getAttribute("aria-label") ?? control.title)
    control.title += ` (${key.dataset.keys})`
  }

  help() {
    this.helpTarget.togglePopover()
  }

  #perform(does) {
    if (does === "help") {
      this.help()
      return true
    }
    if (document.querySelector(".dialog:popover-open, .menu:popover-open")) return false
    const untaken = this.dispatch(does, { target: document, cancelable: true })
    if (untaken.defaultPrevented) return true
    const control = controlOf(does)
    control?.click()
    return Boolean(control)
  }

  #begins(chord) {
    return this.keyTargets.some((term) => term.dataset.keys.startsWith(`${chord} `))
  }

  #name(event) {
    return event.shiftKey && /^[A-Z]$/.test(event.key) ? `Shift-${event.key}` : event.key
  }

  #typing(element) {
    return Boolean(element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]"))
  }
}

/** On some keyboards # takes AltGr, which some systems tell as Ctrl and Alt. */
function isCommand(event) {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph")
}

/** Of several cards the one with the focus is meant, else the one that is open. */
function controlOf(does) {
  const controls = [...document.querySelectorAll(`[data-key~="${does}"]`)]
  const seen = controls.filter((each) => each.checkVisibility() && !each.disabled)
  const cards = [document.activeElement.closest(".message-card"), document.querySelector("[data-stack-target=open]")]
  const meant = cards.filter(Boolean).map((card) => seen.find((each) => card.contains(each)))
  const inMenu = (each) => each.form?.checkVisibility() && each.closest("#message-more")
  return meant.find(Boolean) ?? seen.at(-1) ?? controls.find(inMenu)
}
