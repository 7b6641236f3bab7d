import * as Turbo from "@hotwired/turbo"
import { Controller } from "@hotwired/stimulus"
import { FrameLine } from "./frame-line.js"
import { mailtoFields } from "./mailto.js"

// A mail can name an element so that it covers a property of its document: <form name=documentElement>. What the
// prototypes hold cannot be covered, so everything that touches the frame's document goes through them.
const rootOf = Object.getOwnPropertyDescriptor(Document.prototype, "documentElement").get
const listenTo = EventTarget.prototype.addEventListener
/** Smaller than this nothing can be read: what is wider still is scrolled sideways. */
const SMALLEST = 0.5
const KEY_DETAILS = ["key", "code", "location", "repeat", "ctrlKey", "shiftKey", "altKey", "metaKey"]

/**
 * Makes the message's frame as tall as its content, and lets the application's keys work while the focus is in it. The
 * frame runs no scripts; it may be looked into because it is of the same origin (docs/adr/0006-message-frame.md). On a
 * host of its own it may not, and tells of itself (docs/adr/0029-second-host.md).
 */
export class MessageFrameController extends Controller {
  static values = { compose: String }

  // While the page itself loads, a frame may have been quicker than this controller. Later ones tell when they have
  // loaded, and to look into one that has not makes the browser set up an empty document first.
  connect() {
    if (this.element.sandbox.contains("allow-scripts")) this.line = new FrameLine(this.element, (words) => this.#take(words))
    else if (document.readyState !== "complete") this.measure()
  }

  disconnect() {
    this.observer?.disconnect()
    this.dress?.disconnect()
    this.line?.close()
    this.root = null
  }

  measure() {
    // What has loaded and does not speak is no message: it keeps a height to be read at.
    if (this.line && !this.line.open) this.element.dataset.measured = ""
    const page = this.element.contentDocument
    const root = page && rootOf.call(page)
    if (!root || this.element.contentWindow.location.href === "about:blank" || root === this.root) return

    this.root = root
    this.width = undefined
    this.observer?.disconnect()
    this.observer = new ResizeObserver(() => this.#fit())
    this.observer.observe(root)
    listenTo.call(page, "keydown", (event) => this.#pass(event))
    listenTo.call(page, "click", (event) => this.#follow(event))
    this.#dress()
    this.#fit()
  }

  // The page's theme can change while the message is open; a mail in its own colours stays as it is.
  #dress() {
    this.dress ??= new MutationObserver(() => this.#dress())
    this.dress.observe(document.documentElement, { attributeFilter: ["data-theme"] })
    const { theme } = document.documentElement.dataset
    this.line?.say({ theme })
    if (!this.root) return

    this.element.toggleAttribute("data-original", this.root.dataset.theme === "original")
    if (theme && this.root.dataset.theme !== "original") this.root.dataset.theme = theme
  }

  #fit() {
    this.#narrow()
    // A mail wider than the frame has a scroll bar at its foot, which takes from the height.
    const bar = this.root.scrollWidth > this.root.clientWidth ? 16 : 0
    this.#size(Math.ceil(this.root.getBoundingClientRect().height) + bar)
  }

  #size(height) {
    this.element.style.blockSize = `${height}px`
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
    if (!this.#press({ ...details, modifierAltGraph: event.getModifierState("AltGraph") })) event.preventDefault()
  }

  #press(details) {
    return this.element.dispatchEvent(new KeyboardEvent("keydown", { ...details, bubbles: true, cancelable: true }))
  }

  // A mail address in a message is written to here, not in whatever program the system has for it.
  #follow(event) {
    const link = Element.prototype.closest.call(event.target, 'a[href^="mailto:"]')
    if (!link || !this.composeValue) return

    event.preventDefault()
    this.#write(Element.prototype.getAttribute.call(link, "href"))
  }

  #write(href) {
    Turbo.visit(`${this.composeValue}&${mailtoFields(href)}`, document.getElementById("compose") ? { frame: "compose" } : {})
  }

  #take(words) {
    const { say } = words
    if (say === "open") {
      this.stale = false
      this.line.say({ writes: Boolean(this.composeValue) })
      this.#dress()
    }
    if (say === "size") {
      this.again &&= this.stale
      this.element.toggleAttribute("data-original", words.original)
      this.#size(words.height)
    }
    if (say === "key") this.#press(words)
    if (say === "write" && this.composeValue) this.#write(words.address)
    if (say === "expired") this.#askAgain()
  }

  // The address of a document on the second host is good for a moment: going back, a browser asks for it once more.
  #askAgain() {
    this.stale = true
    if (this.again) return

    this.again = true
    this.element.contentWindow.location.replace(this.element.src)
  }
}
