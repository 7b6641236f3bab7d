import { Refused, ask } from "./ask.js"
import { persevere } from "./persevere.js"

const CHUNK = 1 << 20
const VERSION = { "Tus-Resumable": "1.0.0" }

/**
 * A file on its way to the server, in chunks (tus 1.0.0): where the network is lost it tries again by itself, ever more
 * patiently and at once when the browser is online again, and goes on from where the server has it.
 */
export class Transfer {
  /**
   * @param described what the server has to know of the file
   * @param token gives the form's token as it is now
   * @param moved hears how many bytes are there, or nothing while there is no connection
   */
  constructor(file, described, token, moved) {
    Object.assign(this, { file, described, token, moved, size: file.size, stopping: new AbortController() })
  }

  /** Resolves to the address of the whole file; may be called again where it failed. */
  run() {
    const signal = this.stopping.signal
    return persevere((progressed) => this.#send(progressed), { signal, passes: (failure) => this.#passes(failure), waits: () => this.moved() })
  }

  /** For good: what has arrived is thrown away. */
  stop() {
    this.stopping.abort()
    if (this.address) ask("DELETE", this.address, this.#headers()).catch(() => {})
  }

  get stopped() {
    return this.stopping.signal.aborted
  }

  async #send(progressed) {
    await this.#begin()
    // Until an answer says otherwise: whatever goes wrong, the server knows better how much is there.
    this.unsure = true
    while (this.offset < this.size) {
      await this.#next()
      progressed()
    }
    this.unsure = false
    return this.address
  }

  async #begin() {
    if (this.address && !this.unsure) return
    if (this.address) return this.#lookWhere()
    const metadata = Object.entries(this.described).map(([key, value]) => `${key} ${base64(value)}`)
    const answer = await this.#ask("POST", "/uploads", { "Upload-Length": this.size, "Upload-Metadata": metadata.join(",") })
    this.address = new URL(answer.getResponseHeader("Location"), location.href).pathname
    this.offset = 0
  }

  async #lookWhere() {
    const answer = await this.#ask("HEAD", this.address)
    this.offset = Number(answer.getResponseHeader("Upload-Offset"))
    this.moved(this.offset)
  }

  async #next() {
    const headers = { "Upload-Offset": this.offset, "Content-Type": "application/offset+octet-stream" }
    const chunk = this.file.slice(this.offset, this.offset + CHUNK)
    const progressed = (sent) => this.moved(Math.min(this.size, this.offset + sent))
    const answer = await this.#ask("PATCH", this.address, headers, chunk, progressed)
    this.offset = Number(answer.getResponseHeader("Upload-Offset"))
    this.moved(this.offset)
  }

  #ask(method, address, headers, body, progressed) {
    return ask(method, address, { ...this.#headers(), ...headers }, body, { progressed, signal: this.stopping.signal })
  }

  #headers() {
    return { ...VERSION, "X-CSRF-TOKEN": this.token() }
  }

  /** Whether it may go on by itself: the network failed, the server did, or more of the file is there than was known. */
  #passes(failure) {
    if (!(failure instanceof Refused)) return true
    // Swept away meanwhile: from the beginning, while the file is still at hand.
    if (failure.status === 404 && this.address) this.address = undefined
    else if (failure.status !== 409) return failure.passes
    return true
  }
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
