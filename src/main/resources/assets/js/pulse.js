import { pageOwner } from "./page-owner.js"

/**
 * What the server tells of an account, for all tabs of this browser: one of them holds the stream and passes on what it
 * hears, since a browser opens only six connections to a host (HTTP/1.1). When that tab closes, another takes over.
 */
const SILENCE = 70_000
const GRACE = 6_000
const RETRY = 30_000
const UNANSWERED = GRACE * 3
const QUESTION = "what is known?"

const lines = new Map()
const duties = new Set()

/** What only the tab that holds the stream does, with the address and { state, beat }, whenever the beat is another. */
export function whileLeading(duty) {
  duties.add(duty)
}

/** Calls back with { state, beat } whenever that is told; returns what stops it. */
export function listen(url, hear) {
  const name = `${url} ${pageOwner()}`
  const line = lines.get(name) ?? new PulseLine(url, name)
  lines.set(name, line)
  line.listeners.add(hear)
  if (line.last) hear(line.last)
  return () => line.listeners.delete(hear)
}

class PulseLine {
  /** @param name of the channel and of the lock: two people's tabs share neither, though their addresses are the same */
  constructor(url, name) {
    this.url = url
    this.name = name
    this.listeners = new Set()
    this.channel = new BroadcastChannel(name)
    this.channel.onmessage = ({ data }) => this.#passedOn(data)
    addEventListener("online", () => this.source && this.#open())
    addEventListener("pagehide", () => this.#rest())
    addEventListener("pageshow", (event) => event.persisted && this.#follow())
    this.#follow()
  }

  #follow() {
    this.channel.postMessage(QUESTION)
    this.#lead({})
    if (!this.source) this.#wait(UNANSWERED, () => this.#takeOver())
  }

  /** Opens the stream once no other tab holds it. */
  async #lead(how) {
    if (!navigator.locks) return this.#open()
    this.turn?.abort()
    const turn = (this.turn = new AbortController())
    const held = new Promise((free) => (this.free = free))
    const options = how.steal ? how : { signal: turn.signal }
    try {
      await navigator.locks.request(this.name, options, () => {
        if (this.turn !== turn) return undefined
        this.#open()
        return held
      })
    } catch {
      if (this.turn === turn) this.#overthrown()
    }
  }

  /** A tab that asks whether it may close, or that the system has put to sleep, leads no more and cannot say so. */
  #takeOver() {
    this.#tell({ state: "away", beat: this.last?.beat })
    this.#lead({ steal: true })
  }

  #overthrown() {
    this.#rest()
    this.#follow()
  }

  #rest() {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
    this.turn?.abort()
    this.turn = undefined
    this.free?.()
  }

  #passedOn(data) {
    if (data === QUESTION) {
      if (this.source && this.last) this.channel.postMessage(this.last)
      return
    }
    // Whose session has ended has nothing more to wait for; the lock may have come here before this word of it.
    if (data.state === "ended") this.#rest()
    else if (!this.source) this.#wait(SILENCE + GRACE * (1 + Math.random()), () => this.#takeOver())
    this.#tell(data)
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

  /** A stream that says nothing for so long is dead, whatever the browser thinks of it; so is a tab that led. */
  #wait(time, then = () => this.#lost("away")) {
    clearTimeout(this.timer)
    this.timer = setTimeout(then, time)
  }

  async #refused() {
    clearTimeout(this.timer)
    const source = this.source
    const answer = await fetch(this.url, { headers: { accept: "application/json" } }).catch(() => undefined)
    if (this.source !== source) return
    this.#lost(answer?.status === 401 ? "ended" : "away")
  }

  #lost(state) {
    this.source?.close()
    this.#pass({ state, beat: this.last?.beat })
    if (state === "ended") this.#rest()
    else this.#wait(RETRY * (0.3 + Math.random() * 0.4), () => this.#open())
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
