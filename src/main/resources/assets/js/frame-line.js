const HIGHEST = 1_000_000
const LONGEST_ADDRESS = 8_000
const LONGEST_KEY = 24
const DETAILS = { location: isSmall, repeat: isFlag, ctrlKey: isFlag, shiftKey: isFlag, altKey: isFlag, metaKey: isFlag }

/**
 * What a message's document on the second host says, which has no origin and cannot be looked into: it hands a port to
 * its page. Nothing is taken from any other window, and of what comes through the port nothing that is not of a known
 * shape: a mail that took the document over could say no more than how tall it is, and what somebody types into it.
 */
export class FrameLine {
  /** @param take is told {say: "size" | "key" | "write" | "expired", …} */
  constructor(frame, take) {
    this.frame = frame
    this.take = take
    this.hear = this.hear.bind(this)
    addEventListener("message", this.hear)
    // The document may have been quicker than this; if it has not come yet, it will speak first.
    frame.contentWindow?.postMessage("page", "*")
  }

  /** Whether a document ever handed its port over. */
  get open() {
    return Boolean(this.port)
  }

  close() {
    removeEventListener("message", this.hear)
    this.port?.close()
  }

  say(words) {
    this.port?.postMessage(words)
  }

  hear({ source, origin, data, ports }) {
    if (source !== this.frame.contentWindow || origin !== "null" || data !== "frame" || ports.length !== 1) return

    this.port?.close()
    this.port = ports[0]
    this.port.onmessage = (message) => this.#read(message.data)
    this.take({ say: "open" })
  }

  #read(data) {
    if (data?.say === "size" && isHeight(data.height) && isFlag(data.original)) this.take(data)
    if (data?.say === "expired") this.take({ say: "expired" })
    // Keys come from where somebody types, and whoever follows a link has just clicked or pressed a key. Escape is the one
    // key that browsers do not take for a deed.
    const active = navigator.userActivation?.isActive !== false
    if (data?.say === "key" && isKey(data) && document.activeElement === this.frame && (active || data.key === "Escape")) this.take(data)
    if (data?.say === "write" && isMailto(data.address) && active) this.take(data)
  }
}

function isHeight(number) {
  return Number.isFinite(number) && number >= 0 && number <= HIGHEST
}

function isFlag(value) {
  return typeof value === "boolean"
}

function isSmall(number) {
  return Number.isInteger(number) && number >= 0 && number <= 3
}

function isName(text) {
  return typeof text === "string" && text.length <= LONGEST_KEY
}

function isKey(data) {
  const plain = Object.entries(DETAILS).every(([name, is]) => is(data[name]))
  return plain && isName(data.key) && isName(data.code) && isFlag(data.modifierAltGraph)
}

function isMailto(address) {
  return typeof address === "string" && address.length <= LONGEST_ADDRESS && /^mailto:/i.test(address)
}
