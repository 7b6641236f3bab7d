import { Controller } from "@hotwired/stimulus"
import { carried, isCarried } from "./part-copy.js"

/** A place to drop files on, from the desktop or from another message. */
export class FileDropController extends Controller {
  over(event) {
    if (!event.dataTransfer.types.includes("Files") && !isCarried(event.dataTransfer)) return
    event.preventDefault()
    this.element.dataset.dropping = ""
  }

  leave(event) {
    if (!this.element.contains(event.relatedTarget)) this.#end()
  }

  /** Before the editor sees it: it would write the attachment's address into the text. */
  carried(event) {
    if (!isCarried(event.dataTransfer)) return
    event.preventDefault()
    event.stopPropagation()
    this.#end()
    const part = carried(event.dataTransfer)
    if (part) this.dispatch("part", { detail: part })
  }

  drop(event) {
    this.#end()
    const { files, items } = event.dataTransfer
    if (files.length === 0) return
    event.preventDefault()
    const entries = [...items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry?.())
    const [folders, others] = [true, false].map((wanted) =>
      [...files].filter((_, index) => Boolean(entries[index]?.isDirectory) === wanted),
    )
    this.dispatch("files", { detail: { files: others, folders: folders.map(({ name }) => name) } })
  }

  #end() {
    delete this.element.dataset.dropping
  }
}
