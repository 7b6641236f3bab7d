import { PdfLibrary, TooSlow } from "./pdf-library.js"
import { PdfPages } from "./pdf-pages.js"
import { PASSED_ON, ZOOMS } from "./pdf-words.js"

/**
 * The document a PDF is drawn in. It has no origin, no cookie and no way out: its bytes are handed to it by the page
 * around it, which it tells where it stands and nothing else.
 */
class PdfViewer {
  start() {
    addEventListener("message", (event) => this.#hear(event))
    addEventListener("keydown", (event) => this.#press(event))
    this.#tell({ say: "ready" })
  }

  #hear({ source, origin, data }) {
    if (source !== parent || origin !== new URL(location.href).origin) return
    if (data?.do === "open" && data.bytes instanceof ArrayBuffer && !this.library) this.#open(data.bytes)
    if (data?.do === "zoom" && Object.values(ZOOMS).includes(data.by)) this.#zoom(data.by)
    if (data?.do === "theme") this.#dress(data.theme)
    if (data?.do === "answer") this.#tell({ say: "here" })
  }

  async #open(bytes) {
    this.library = new PdfLibrary()
    try {
      const pdf = await this.library.open(new Uint8Array(bytes))
      const pages = new PdfPages(document.querySelector("main"), pdf, this.library, (words) => this.#tell(words))
      await pages.open()
      this.pages = pages
      this.#tell({ say: "opened", pages: pdf.numPages, shown: pages.sheets.length })
    } catch (trouble) {
      this.library.close()
      this.#tell({ say: "failed", reason: reasonOf(trouble) })
    }
  }

  #zoom(by) {
    if (by === "fit") this.pages?.fit(Infinity)
    else this.pages?.zoom(by)
  }

  #dress(theme) {
    if (["system", "light", "dark"].includes(theme)) document.documentElement.dataset.theme = theme
  }

  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key in ZOOMS) this.#zoom(ZOOMS[event.key])
    // Where a page is wider than the screen, these keys move it.
    const sideways = event.key.startsWith("Arrow") && document.documentElement.scrollWidth > innerWidth
    if (PASSED_ON.includes(event.key) && !sideways) this.#tell({ say: "key", key: event.key })
  }

  #tell(words) {
    parent.postMessage(words, "*")
  }
}

/**
 * The one way out that no policy of Chromium's knows: a script that took pdf.js over could call anybody. Frames it made
 * to get another copy would each have an origin of their own, and keep theirs to themselves.
 */
function hangUp() {
  for (const telephone of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"]) delete globalThis[telephone]
}

function reasonOf(trouble) {
  if (trouble?.name === "PasswordException") return "password"
  return trouble instanceof TooSlow ? "slow" : "broken"
}

hangUp()
new PdfViewer().start()
