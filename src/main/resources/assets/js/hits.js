import { Controller } from "@hotwired/stimulus"

/** What further steps of a search find is put where its date belongs among what was found before. */
export class HitsController extends Controller {
  static targets = ["list", "incoming"]

  incomingTargetConnected(incoming) {
    for (const rows of incoming.querySelectorAll(".rows")) {
      for (const row of [...rows.children]) this.#place(row, rows.previousElementSibling.textContent)
    }
    incoming.remove()
  }

  #place(row, heading) {
    const rows = [...this.listTarget.querySelectorAll(".rows > li")]
    const older = rows.find((other) => this.#time(other) < this.#time(row))
    const section = this.#section(heading)
    if (older && older.parentElement === section) older.before(row)
    else if (section) section.append(row)
    else this.#begin(heading, older).append(row)
  }

  /** A section that was not there yet: above the one with older rows, or at the end. */
  #begin(heading, older) {
    const title = document.createElement("h2")
    const rows = document.createElement("ol")
    title.className = "divider"
    title.textContent = heading
    rows.className = "rows"
    const next = older?.parentElement.previousElementSibling
    if (next) next.before(title, rows)
    else this.listTarget.append(title, rows)
    return rows
  }

  #section(heading) {
    const title = [...this.listTarget.querySelectorAll(".divider")].find((each) => each.textContent === heading)
    return title?.nextElementSibling
  }

  #time(row) {
    return row.querySelector("time").dateTime
  }
}
