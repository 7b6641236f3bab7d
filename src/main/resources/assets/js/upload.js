import { Controller } from "@hotwired/stimulus"
import * as Turbo from "@hotwired/turbo"

/** Attaches files as soon as they are chosen or dropped, shows how far they are, and lets them be stopped. */
export class UploadController extends Controller {
  static targets = ["files", "form", "pending", "row"]
  static values = { failed: String }

  disconnect() {
    this.request?.abort()
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
    this.#post(new FormData(), event.currentTarget.value)
  }

  cancel() {
    this.request?.abort()
  }

  async #send(files) {
    // One after the other: the draft the second file joins is the one the first has made.
    for (const file of files) {
      const form = new FormData()
      form.append("files", file, file.name)
      const row = this.#row(file.name)
      await this.#post(form, "attach", row)
      row.remove()
    }
  }

  #post(extra, action, row) {
    const form = new FormData(this.element)
    form.delete("files")
    for (const [name, value] of extra) form.append(name, value)
    form.set("action", action)
    return new Promise((done) => {
      const request = (this.request = new XMLHttpRequest())
      const progress = row?.querySelector("progress")
      // Not the property "action": the form has buttons of that name, which cover it.
      request.open("POST", this.element.getAttribute("action"))
      request.setRequestHeader("Accept", "text/vnd.turbo-stream.html")
      request.upload.onprogress = ({ loaded, total }) => progress && (progress.value = loaded / total)
      request.onload = () => {
        if (request.responseText.includes("<turbo-stream")) Turbo.renderStreamMessage(request.responseText)
        else this.#failed(row)
        done()
      }
      request.onerror = () => {
        this.#failed(row)
        done()
      }
      request.onabort = done
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
