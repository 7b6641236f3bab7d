import { Refused } from "./ask.js"
import { postForm } from "./post-form.js"
import { inTurn } from "./turns.js"

/** Puts what has arrived into the form: all that is there when its turn comes, at once. */
export class Arrivals {
  constructor(form) {
    this.form = form
    this.files = new Map()
  }

  /** Whether the form took it; rejects where nobody answered, and may be asked again then. */
  async attach(row, address) {
    this.files.set(row, `u-${address.split("/").pop()}`)
    // What will be tried again is no reason for Send to stay.
    const outcome = await inTurn(this.form, () => this.#post().catch((failure) => ({ failure })))
    if (outcome.failure) throw outcome.failure
    return outcome
  }

  async #post() {
    for (const row of this.files.keys()) if (!row.element.isConnected) this.files.delete(row)
    if (this.files.size === 0) return true
    const files = new Map(this.files)
    const status = await postForm(this.form, "attach", [...files.values()])
    for (const row of files.keys()) {
      this.files.delete(row)
      // A form that asks something first takes it once that is answered: the file stays, with Retry.
      if (status < 400) row.remove()
      else row.failed(new Refused({ status }))
    }
    return status < 400
  }
}
