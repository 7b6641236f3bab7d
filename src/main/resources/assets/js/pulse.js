/**
 * What the server tells of an account, for all tabs of this browser: one of them holds the stream and passes on what it
 * hears, since a browser opens only six connections to a host (HTTP/1.1). When that tab closes, another takes over.
 */
const SILENCE = 70_000
const GRACE = 6_000
const RETRY = 30_000

const lines = new Map()
const duties = new Set()

/** What only the tab that holds the stream does, with the address and { state, beat }, whenever the beat is another. */
export function whileLeading(duty) {
  duties.add(duty)
}

/** Calls back with { state, beat } whenever that is told; returns what stops it. */
export function listen(url, hear) {
  const line = lines.get(url) ?? new PulseLine(url)
  lines.set(url, line)
  line.listeners.add(hear)
  if (line.last) hear(line.last)
  return () => line.listeners.delete(hear)
}

class PulseLine {
  constructor(url) {
    this.url = url
    this.listeners = new Set()
    this.channel = new BroadcastChannel(url)
    this.channel.onmessage = ({ data }) => this.#passedOn(data)
    addEventListener("online", () => this.source && this.#open())
    addEventListener("pagehide", () => this.#rest())
    addEventListener("pageshow", (event) => event.persisted && this.#lead())
    this.channel.postMessage("what is known?")
    this.#lead()
  }

  #lead() {
    if (!navigator.locks) return this.#open()
    const held = new Promise((free) => (this.free = free))
    navigator.locks.request(this.url, () => {
      this.#open()
      return held
    })
  }

  #rest() {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
    this.free?.()
  }

  #passedOn(data) {
    if (data !== "what is known?") this.#tell(data)
    else if (this.source && this.last) this.channel.postMessage(this.last)
  }

  #open() {
    this.source?.close()
    this.source = new EventSource(this.url)
    this.source.onmessage = ({ data }) => {
      const [state, beat] = data.split(" ")
      this.#wait(SILENCE)
      this.#pass({ state, beat })
    }
    this.source.onerror = () => (this.source.readyState === EventSource.CLOSED ? this.#refused() : this.#wait(GRACE))
    this.#wait(GRACE * 2)
  }

  /** A stream that says nothing for so long is dead, whatever the browser thinks of it. */
  #wait(time) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.#lost("away"), time)
  }

  async #refused() {
    clearTimeout(this.timer)
    const answer = await fetch(this.url, { headers: { accept: "application/json" } }).catch(() => undefined)
    this.#lost(answer?.status === 401 ? "ended" : "away")
  }

  #lost(state) {
    this.source?.close()
    this.#pass({ state, beat: this.last?.beat })
    clearTimeout(this.timer)
    if (state === "away") this.timer = setTimeout(() => this.#open(), RETRY * (0.3 + Math.random() * 0.4))
  }

  #pass(pulse) {
    const isNew = pulse.beat !== this.last?.beat
    this.channel.postMessage(pulse)
    this.#tell(pulse)
    if (isNew) for (const duty of duties) duty(this.url, pulse)
  }

  #tell(pulse) {
    this.last = pulse
    for (const hear of this.listeners) hear(pulse)
  }
}
