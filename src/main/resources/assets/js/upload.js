import { Controller } from "@hotwired/stimulus"
import { showStreams } from "./streams.js"
import { inTurn } from "./turns.js"

/** Attaches files as soon as they are chosen or dropped, shows how far they are, and lets them be stopped. */
export class UploadController extends Controller {
  static targets = ["files", "form", "pending", "row"]
  static values = { failed: String }

  disconnect() {
    for (const row of [...this.pendingTarget.children]) this.#stop(row)
  }

  chosen() {
    if (this.filesTarget.files.length > 0) this.#send([...this.filesTarget.files])
    this.filesTarget.value = ""
  }

  over(event) {
    if (!event.dataTransfer.types.includes("Files")) return
    event.preventDefault()
    this.element.dataset.dropping = ""
  }

  leave(event) {
    if (!this.element.contains(event.relatedTarget)) delete this.element.dataset.dropping
  }

  drop(event) {
    delete this.element.dataset.dropping
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    this.#send([...event.dataTransfer.files])
  }

  remove(event) {
    event.preventDefault()
    const action = event.currentTarget.value
    inTurn(this.element, () => this.#post(action))
  }

  cancel(event) {
    this.#stop(event.currentTarget.closest(".upload"))
  }

  #send(files) {
    for (const file of files) {
      const row = this.#row(file.name)
      inTurn(this.element, () => this.#attach(file, row))
    }
  }

  async #attach(file, row) {
    if (!row.isConnected) return true
    const well = await this.#post("attach", file, row)
    row.remove()
    return well
  }

  #stop(row) {
    row.request?.abort()
    row.remove()
  }

  #post(action, file, row) {
    const form = new FormData(this.element)
    form.delete("files")
    if (file) form.append("files", file, file.name)
    form.set("action", action)
    return new Promise((done) => {
      const request = new XMLHttpRequest()
      const failed = () => {
        this.#failed(row)
        done(false)
      }
      // Not the property "action": the form has buttons of that name, which cover it.
      request.open("POST", this.element.getAttribute("action"))
      request.setRequestHeader("Accept", "text/vnd.turbo-stream.html")
      request.onload = () => {
        if (!request.responseText.includes("<turbo-stream")) return failed()
        showStreams(request.responseText).then(() => done(request.status < 400))
      }
      request.onerror = failed
      request.onabort = () => done(true)
      if (row) {
        const progress = row.querySelector("progress")
        row.request = request
        request.upload.onprogress = ({ loaded, total }) => (progress.value = loaded / total)
      }
      request.send(form)
    })
  }

  #row(name) {
    const row = this.rowTarget.content.firstElementChild.cloneNode(true)
    row.querySelector("[data-name]").textContent = name
    row.querySelector("progress").setAttribute("aria-label", name)
    this.pendingTarget.append(row)
    return row
  }

  #failed(row) {
    const name = row?.querySelector("[data-name]").textContent ?? ""
    const message = document.createElement("p")
    message.className = "field-error"
    message.setAttribute("role", "alert")
    message.textContent = this.failedValue.replace("{0}", name)
    this.pendingTarget.after(message)
  }
}
