import * as Turbo from "@hotwired/turbo"
import { Controller } from "@hotwired/stimulus"
import { isLookedAt } from "./looked-at.js"
import { fetchOwn, pageOwner } from "./page-owner.js"
import { whileLeading } from "./pulse.js"

const WANTED = "notifications"
const MOST_AT_ONCE = 3

/** Tells of new mail on the desktop, once for all tabs, and only while none of them is looked at. */
async function announceArrivals(url, { state }) {
  if (state !== "live" && state !== "polling") return
  if (localStorage.getItem(WANTED) !== "on" || window.Notification?.permission !== "granted") return
  const [owner, mark] = localStorage.getItem(`${WANTED} ${url}`)?.split(" ") ?? []
  const address = `${url}/arrivals${mark && owner === pageOwner() ? `?after=${mark}` : ""}`
  const headers = { accept: "application/json", unattended: "yes" }
  const answer = await fetchOwn(address, { headers })
  if (!answer?.ok) return
  const arrivals = await answer.json()
  localStorage.setItem(`${WANTED} ${url}`, `${pageOwner()} ${arrivals.mark}`)
  if (arrivals.messages.length > 0 && !(await isLookedAt())) arrivals.messages.slice(0, MOST_AT_ONCE).forEach(tell)
}

function tell({ id, href, who, subject }) {
  const icon = document.querySelector("link[rel=apple-touch-icon]")?.href
  const notification = new Notification(who, { body: subject, tag: id, icon })
  notification.onclick = () => {
    window.focus()
    Turbo.visit(href)
    notification.close()
  }
}

whileLeading(announceArrivals)

/** Turns that on and off; the browser is asked when somebody presses the button, and never before. */
export class NotifyController extends Controller {
  static targets = ["on", "off", "refused"]

  connect() {
    this.#show()
  }

  async turnOn() {
    if ((await Notification.requestPermission()) === "granted") localStorage.setItem(WANTED, "on")
    this.#show()
  }

  turnOff() {
    localStorage.removeItem(WANTED)
    this.#show()
  }

  #show() {
    const refused = !window.Notification || Notification.permission === "denied"
    const on = !refused && Notification.permission === "granted" && localStorage.getItem(WANTED) === "on"
    this.refusedTarget.hidden = !refused
    this.onTarget.hidden = refused || on
    this.offTarget.hidden = !on
  }
}
