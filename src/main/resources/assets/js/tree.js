import { Controller } from "@hotwired/stimulus"

/** The folder tree: remembers on this device which branches are closed, and finds a folder by a part of its name. */
export class TreeController extends Controller {
  static targets = ["branch", "filter"]

  branchTargetConnected(branch) {
    if (this.#closed.includes(branch.dataset.name)) branch.open = false
    branch.addEventListener("toggle", (event) => this.toggled(event))
  }

  toggled(event) {
    const name = event.target.dataset.name
    const others = this.#closed.filter((each) => each !== name)
    localStorage.setItem("closed-folders", JSON.stringify(event.target.open ? others : [...others, name]))
  }

  filter() {
    const wanted = this.filterTarget.value.trim().toLocaleLowerCase()
    for (const item of this.element.querySelectorAll(".folders li")) {
      item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted)
    }
    if (wanted) for (const branch of this.branchTargets) branch.open = true
  }

  get #closed() {
    return JSON.parse(localStorage.getItem("closed-folders") || "[]")
  }
}
