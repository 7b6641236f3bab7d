const PAINTING = 20_000
const MOST_CANVAS_PIXELS = 1 << 24
const LONGEST_CANVAS = 8_192
const LONGEST_SHEET = 16_000
const SHORTEST_SHEET = 8
const MOST_LINKS = 1_000
const LEADS_OUT = /^(https?|mailto):/

/** One page: a sheet of paper at once, what is on it when it comes into sight, and its words to be marked and copied. */
export class PdfSheet {
  constructor(number, size) {
    this.number = number
    this.size = size
    this.element = document.createElement("section")
    this.element.className = "sheet"
    this.element.ariaLabel = String(number)
    this.element.dataset.page = number
  }

  /** Gives it room. A page may be as large as it likes, a sheet may not. */
  fit(scale) {
    const { width, height } = this.size
    this.scale = Math.min(scale, LONGEST_SHEET / width, LONGEST_SHEET / height)
    this.element.style.inlineSize = `${Math.max(SHORTEST_SHEET, width * this.scale)}px`
    this.element.style.blockSize = `${Math.max(SHORTEST_SHEET, height * this.scale)}px`
    this.element.style.setProperty("--total-scale-factor", this.scale)
  }

  isPainted(ratio) {
    return this.painted === `${this.scale} ${ratio}`
  }

  /** As sharp as the screen is, as far as a canvas goes; once it is measured. */
  async paint(library, ratio) {
    this.painted = `${this.scale} ${ratio}`
    const { width, height } = this.size
    const most = Math.min(
      Math.sqrt(MOST_CANVAS_PIXELS / (width * height)), LONGEST_CANVAS / width, LONGEST_CANVAS / height)
    const viewport = this.page.getViewport({ scale: Math.min(this.scale * ratio, most) })
    const canvas = document.createElement("canvas")
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    this.task = this.page.render({ canvas, viewport })
    await library.within(PAINTING, this.task.promise)
    this.element.querySelector("canvas")?.remove()
    this.element.prepend(canvas)
    if (!this.words) await library.within(PAINTING, this.#write(library))
  }

  /** Learns how large it is: until then it was thought to be like the first. */
  async measure(pdf, library) {
    this.page ??= await library.within(PAINTING, pdf.getPage(this.number))
    const { width, height } = this.page.getViewport({ scale: 1 })
    const changed = Math.abs(width - this.size.width) > 1 || Math.abs(height - this.size.height) > 1
    this.size = { width: Math.max(1, width), height: Math.max(1, height) }
    return changed
  }

  stop() {
    this.task?.cancel()
    this.painted = null
  }

  /** Far out of sight it is white again: what is painted costs memory. */
  clear() {
    this.stop()
    this.element.replaceChildren()
    this.words = null
    this.page?.cleanup()
  }

  async #write({ TextLayer }) {
    this.words = document.createElement("div")
    this.words.className = "words"
    this.element.append(this.words)
    const viewport = this.page.getViewport({ scale: this.scale })
    await new TextLayer({ textContentSource: this.page.streamTextContent(), container: this.words, viewport }).render()
    const annotations = await this.page.getAnnotations({ intent: "display" })
    this.element.append(...annotations.filter(isLink).slice(0, MOST_LINKS).map((link) => linkOver(link, this.page)))
  }
}

/** Of all that a document can ask for when it is clicked: places in it, and addresses on the web. */
function isLink({ subtype, url, dest }) {
  return subtype === "Link" && (url ? LEADS_OUT.test(url) : Boolean(dest))
}

function linkOver({ rect, url, dest }, page) {
  const view = page.getViewport({ scale: 1 })
  const [x1, y1, x2, y2] = view.convertToViewportRectangle(rect)
  const link = document.createElement("a")
  link.style.left = `${(100 * Math.min(x1, x2)) / view.width}%`
  link.style.top = `${(100 * Math.min(y1, y2)) / view.height}%`
  link.style.width = `${(100 * Math.abs(x2 - x1)) / view.width}%`
  link.style.height = `${(100 * Math.abs(y2 - y1)) / view.height}%`
  if (url) {
    link.href = url
    link.target = "_blank"
    link.rel = "noopener noreferrer"
    link.title = link.ariaLabel = url
  } else {
    link.href = "#"
    link.ariaLabel = "#"
    link.goesTo = dest
  }
  return link
}
