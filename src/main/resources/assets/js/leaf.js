import { Controller } from "@hotwired/stimulus"

/** The arrow keys lead to the file before and the one after, where nothing else has a use for them. */
export class LeafController extends Controller {
  turn(event) {
    const { key, target, defaultPrevented } = event
    if (defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (target.closest("audio, video, input, textarea, select, [contenteditable], [popover]")) return
    if (key === "ArrowLeft" || key === "ArrowRight") this.go(key)
  }

  /** What comes next lies where reading goes. */
  go(key) {
    const forwards = (key === "ArrowRight") === (document.documentElement.dir !== "rtl")
    const does = key === "Escape" ? "list" : forwards ? "next" : "previous"
    this.element.querySelector(`[data-key~="${does}"]`)?.click()
  }
}
