import { TooSlow } from "./pdf-library.js"
import { PdfSheet } from "./pdf-sheet.js"

const MOST_PAGES = 2_000
const MOST_PAINTED = 8
const NEAR = "400px"
/** A point of paper in pixels at one hundred per cent. */
const ACTUAL = 96 / 72
const STEP = 1.25
const SMALLEST_ZOOM = 0.1
const LARGEST_ZOOM = 5
const FITTED_AT_MOST = 1.25
const MARGIN = 32

/** The pages of a document, one below the other: those in sight are painted, one after the other. */
export class PdfPages {
  constructor(place, pdf, library, tell) {
    Object.assign(this, { place, pdf, library, tell })
    this.near = new Set()
    this.observer = new IntersectionObserver((entries) => this.#see(entries), { root: document, rootMargin: NEAR })
  }

  async open() {
    const count = Math.max(1, Math.min(this.pdf.numPages, MOST_PAGES))
    const first = new PdfSheet(1, { width: 595, height: 842 })
    await first.measure(this.pdf, this.library)
    this.sheets = [first]
    for (let number = 2; number <= count; number++) this.sheets.push(new PdfSheet(number, first.size))
    this.place.replaceChildren(...this.sheets.map(({ element }) => element))
    this.fit()
    for (const { element } of this.sheets) this.observer.observe(element)
    document.addEventListener("scroll", () => this.#tell(), { passive: true })
    window.addEventListener("resize", () => (this.fitted ? this.fit() : this.#resize()))
    this.place.addEventListener("click", (event) => this.#follow(event))
  }

  /** As wide as there is room for. */
  fit(most = FITTED_AT_MOST) {
    const widest = Math.max(...this.sheets.slice(0, 50).map(({ size }) => size.width))
    const room = document.documentElement.clientWidth - (document.documentElement.clientWidth > 600 ? MARGIN * 2 : 16)
    this.#zoom(Math.min(most, room / widest / ACTUAL))
    this.fitted = true
  }

  zoom(by) {
    this.#zoom(this.zoomed * (by === "in" ? STEP : 1 / STEP))
    this.fitted = false
  }

  go(number) {
    this.sheets[number - 1]?.element.scrollIntoView()
  }

  get current() {
    const middle = innerHeight / 2
    let [low, high] = [0, this.sheets.length - 1]
    while (low < high) {
      const at = (low + high + 1) >> 1
      if (this.sheets[at].element.getBoundingClientRect().top <= middle) low = at
      else high = at - 1
    }
    return this.sheets[low]
  }

  #zoom(zoom) {
    this.zoomed = Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, zoom))
    this.#resize()
  }

  /** What is in the middle of the screen stays there. */
  #resize() {
    const anchor = this.current
    const before = anchor.element.getBoundingClientRect()
    const part = (innerHeight / 2 - before.top) / (before.height || 1)
    for (const sheet of this.sheets) sheet.fit(this.zoomed * ACTUAL)
    const after = anchor.element.getBoundingClientRect()
    if (scrollY > 0) scrollBy(0, after.top + part * after.height - innerHeight / 2)
    this.#tell()
    this.#paint()
  }

  #see(entries) {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.sheets[target.dataset.page - 1]
      if (isIntersecting) this.near.add(sheet)
      else this.near.delete(sheet)
    }
    this.#paint()
  }

  async #paint() {
    if (this.painting) return
    this.painting = true
    try {
      for (let sheet = this.#next(); sheet; sheet = this.#next()) await this.#draw(sheet)
    } finally {
      this.painting = false
    }
  }

  #next() {
    const { number } = this.current
    const waiting = [...this.near].filter((sheet) => !sheet.failed && !sheet.isPainted(devicePixelRatio))
    return waiting.sort((one, other) => Math.abs(one.number - number) - Math.abs(other.number - number))[0]
  }

  async #draw(sheet) {
    try {
      if (await sheet.measure(this.pdf, this.library)) sheet.fit(this.zoomed * ACTUAL)
      await sheet.paint(this.library, devicePixelRatio)
      this.#tidy()
    } catch (trouble) {
      if (trouble.name === "RenderingCancelledException") return
      sheet.failed = true
      sheet.element.classList.add("failed")
      this.tell({ say: "failed", reason: trouble instanceof TooSlow ? "slow" : "page" })
    }
  }

  #tidy() {
    const painted = this.sheets.filter((sheet) => sheet.painted)
    const { number } = this.current
    const far = painted.filter((sheet) => !this.near.has(sheet))
    far.sort((one, other) => Math.abs(other.number - number) - Math.abs(one.number - number))
    for (const sheet of far.slice(0, Math.max(0, painted.length - MOST_PAINTED))) sheet.clear()
  }

  async #follow(event) {
    const { goesTo } = event.target.closest("a") ?? {}
    if (goesTo === undefined) return

    event.preventDefault()
    const place = typeof goesTo === "string" ? await this.pdf.getDestination(goesTo) : goesTo
    const page = place?.[0]
    const index = Number.isInteger(page) ? page : page && (await this.pdf.getPageIndex(page))
    if (Number.isInteger(index)) this.go(index + 1)
  }

  #tell() {
    this.tell({ say: "at", page: this.current.number, zoom: Math.round(this.zoomed * 100) })
  }
}
