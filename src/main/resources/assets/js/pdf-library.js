const OPENING = 45_000
const MOST_IMAGE_PIXELS = 1 << 26

/**
 * Opens a document with pdf.js, in a worker of its own: what keeps it busy for ever keeps only that worker busy, which
 * ends with the deadline. Nothing is asked of the network but scripts of ours: fonts and tables of characters come as
 * modules, and what could run in a document (scripts, XFA, compiled functions, WebAssembly) is switched off.
 */
export class PdfLibrary {
  /** Rejects with an error called PasswordException where a password is asked for. */
  async open(bytes) {
    const { library, supplies } = document.documentElement.dataset
    const pdfjs = await import(addressOf(library))
    this.TextLayer = pdfjs.TextLayer
    this.port = startWorker()
    const failed = new Promise((_, refuse) => (this.port.onerror = () => refuse(new Error("the worker ended"))))
    return this.within(OPENING, Promise.race([this.#ask(pdfjs, bytes, supplies), failed]))
  }

  async #ask(pdfjs, bytes, supplies) {
    // It says when it is there: what it was told before that, it would not hear.
    await new Promise((ready) => this.port.addEventListener("message", ready, { once: true }))
    const task = pdfjs.getDocument({
      data: bytes,
      worker: pdfjs.PDFWorker.create({ port: this.port, verbosity: pdfjs.VerbosityLevel.ERRORS }),
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      wasmUrl: addressOf(supplies),
      CMapReaderFactory: Characters,
      StandardFontDataFactory: Fonts,
      maxImageSize: MOST_IMAGE_PIXELS,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    })
    return task.promise
  }

  /** What takes longer is given up, and the worker with it. */
  async within(time, promise) {
    let clock
    const late = new Promise((_, refuse) => (clock = setTimeout(() => refuse(new TooSlow()), time)))
    try {
      return await Promise.race([promise, late])
    } catch (trouble) {
      if (trouble instanceof TooSlow) this.close()
      throw trouble
    } finally {
      clearTimeout(clock)
    }
  }

  close() {
    this.port?.terminate()
  }
}

export class TooSlow extends Error {}

class Characters {
  async fetch({ name }) {
    return { cMapData: await supplied(`${name}.bcmap`), isCompressed: true }
  }
}

class Fonts {
  fetch({ filename }) {
    return supplied(filename)
  }
}

async function supplied(name) {
  const { default: data } = await import(`${addressOf(document.documentElement.dataset.supplies)}${encodeURIComponent(name)}.js`)
  return Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
}

/**
 * A document without an origin may start no worker by its address, but one that it wrote itself, which then imports it.
 * Chromium starts no module so, hence the classic worker.
 */
function startWorker() {
  const address = JSON.stringify(addressOf(document.documentElement.dataset.worker))
  const source = `import(${address}).catch((trouble) => setTimeout(() => { throw trouble }))`
  return new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })))
}

function addressOf(path) {
  return new URL(path, location.href).href
}
