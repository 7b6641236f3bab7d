import { ask } from "./ask.js"

/** The type under which an attachment is dragged, in this tab or into another. */
const CARRIED = "application/x-turnstone-file"

/** A file of a message, or of another one being written: nothing else of ours can be copied. */
const PART = /^\/(uploads\/[0-9a-f-]{36}|mail\/\d+\/[^/]+\/\d+\.\d+\/parts\/[^/]+)$/

/** Whether something is dragged that can be copied. */
export function isCarried({ types }) {
  return types.includes(CARRIED)
}

/** Which attachment that is: its address and its name. */
export function carried(transfer) {
  try {
    const { part, name } = JSON.parse(transfer.getData(CARRIED))
    return PART.test(part) ? { part, name: String(name) } : null
  } catch {
    return null
  }
}

/** A file that the server has already: it copies it by itself. Does what a transfer does. */
export class PartCopy {
  constructor(part, submission, token) {
    Object.assign(this, { part, submission, token, size: 0, stopping: new AbortController() })
  }

  async run() {
    if (this.address) return this.address
    const headers = { "X-CSRF-TOKEN": this.token(), "Content-Type": "application/x-www-form-urlencoded" }
    const body = new URLSearchParams({ submission: this.submission }).toString()
    const answer = await ask("POST", `${this.part}/copies`, headers, body, { signal: this.stopping.signal })
    this.address = new URL(answer.getResponseHeader("Location"), location.href).pathname
    return this.address
  }

  stop() {
    this.stopping.abort()
  }

  get stopped() {
    return this.stopping.signal.aborted
  }
}
