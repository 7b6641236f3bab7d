// A tab that listens. What the server sends is up to the test, and so is how time passes here: not at all, for a tab that
// sleeps.
import { listen } from "./pulse.js"

window.heard = []
window.sources = []
window.status = 200

let now = 0
let timer = 0
const timers = new Map()
window.setTimeout = (work, time) => {
  timers.set(++timer, { work, at: now + time })
  return timer
}
window.clearTimeout = (which) => timers.delete(which)
window.pass = (seconds) => {
  now += seconds * 1000
  for (const [which, { work, at }] of [...timers]) if (at <= now && timers.delete(which)) work()
}

window.EventSource = class {
  static CLOSED = 2
  readyState = 1
  constructor() {
    sources.push(this)
  }
  close() {
    this.readyState = 2
  }
}
window.fetch = async () => new Response("", { status })
window.leads = () => sources.some((source) => source.readyState === 1)
window.server = (data) => sources.at(-1).onmessage({ data })
window.refuse = (code) => {
  status = code
  sources.at(-1).readyState = 2
  sources.at(-1).onerror()
}
/** Another person's page in the same browser. */
window.belongsTo = (person) => (document.querySelector("meta[name=page-owner]").content = person)
window.begin = () => listen("/live/1", (pulse) => heard.push(`${pulse.state} ${pulse.beat}`))
window.ready = true
