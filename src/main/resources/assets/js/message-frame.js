import { Controller } from "@hotwired/stimulus"

// A mail can name an element so that it covers a property of its document: <form name=documentElement>. What the
// prototypes hold cannot be covered, so everything that touches the frame's document goes through them.
const rootOf = Object.getOwnPropertyDescriptor(Document.prototype, "documentElement").get
const listenTo = EventTarget.prototype.addEventListener
/** Smaller than this nothing can be read: what is wider still is scrolled sideways. */
const SMALLEST = 0.5
const KEY_DETAILS = ["key", "code", "location", "repeat", "ctrlKey", "shiftKey", "altKey", "metaKey"]

/**
 * Makes the message's frame as tall as its content, and lets the application's keys work while the focus is in it. The
 * frame runs no scripts; it may be looked into because it is of the same origin (docs/adr/0006-message-frame.md).
 */
export class MessageFrameController extends Controller {
  static values = { compose: String }

  // While the page itself loads, a frame may have been quicker than this controller. Later ones tell when they have
  // loaded, and to look into one that has not makes the browser set up an empty document first.
  connect() {
    if (document.readyState !== "complete") this.measure()
  }

  disconnect() {
    this.observer?.disconnect()
    this.dress?.disconnect()
    this.root = null
  }

  measure() {
    const page = this.element.contentDocument
    const root = page && rootOf.call(page)
    if (!root || this.element.contentWindow.location.href === "about:blank" || root === this.root) return

    this.root = root
    this.width = undefined
    this.observer?.disconnect()
    this.observer = new ResizeObserver(() => this.#fit())
    this.observer.observe(root)
    listenTo.call(page, "keydown", (event) => this.#pass(event))
    listenTo.call(page, "click", (event) => this.#write(event))
    this.#dress()
    this.#fit()
  }

  // The page's theme can change while the message is open; a mail in its own colours stays as it is.
  #dress() {
    this.element.toggleAttribute("data-original", this.root.dataset.theme === "original")
    this.dress ??= new MutationObserver(() => this.#dress())
    this.dress.observe(document.documentElement, { attributeFilter: ["data-theme"] })
    const theme = document.documentElement.dataset.theme
    if (theme && this.root.dataset.theme !== "original") this.root.dataset.theme = theme
  }

  #fit() {
    this.#narrow()
    // A mail wider than the frame has a scroll bar at its foot, which takes from the height.
    const bar = this.root.scrollWidth > this.root.clientWidth ? 16 : 0
    this.element.style.blockSize = `${Math.ceil(this.root.getBoundingClientRect().height) + bar}px`
    this.element.dataset.measured = ""
  }

  // A mail made for a wider page is made smaller as a whole, as on paper; a frame that gets wider begins anew.
  #narrow() {
    const { clientWidth: width } = this.element
    if (width !== this.width) this.scale = 1
    this.width = width
    this.root.style.zoom = this.scale
    const excess = this.root.scrollWidth / this.root.clientWidth
    // What the reader has made larger may be wider than the frame: it fits as it did before that.
    const room = Math.max(1, (this.root.dataset.zoom ?? 100) / 100)
    if (excess > room) this.root.style.zoom = this.scale = Math.max(SMALLEST, (this.scale * room) / excess)
  }

  #pass(event) {
    const details = Object.fromEntries(KEY_DETAILS.map((name) => [name, event[name]]))
    const modifierAltGraph = event.getModifierState("AltGraph")
    const copy = new KeyboardEvent(event.type, { ...details, modifierAltGraph, bubbles: true, cancelable: true })
    if (!this.element.dispatchEvent(copy)) event.preventDefault()
  }

  // A mail address in a message is written to here, not in whatever program the system has for it.
  #write(event) {
    const link = Element.prototype.closest.call(event.target, 'a[href^="mailto:"]')
    if (!link || !this.composeValue) return

    event.preventDefault()
    const address = new URL(Element.prototype.getAttribute.call(link, "href"))
    const fields = new URLSearchParams(address.search)
    const to = [decodeURIComponent(address.pathname), ...fields.getAll("to")].filter(Boolean).join(", ")
    fields.set("to", to)
    this.dispatch("write", { detail: { url: `${this.composeValue}&${fields}` } })
  }
}
