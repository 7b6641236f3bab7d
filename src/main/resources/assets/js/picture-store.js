import { signaturePicture } from "./signature-picture.js"

// The pictures of a message by their Content-ID. Each is held as a data: address, so that it is shown at once and can be
// taken out and back; its bytes go to the server with the first save that finds it in the text and not in the draft.

const SHOWN_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"]
const LARGEST = 8_000_000
const WIDEST = 640
const ID_LENGTH = 24
const ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

export class PictureStore {
  #form
  #open
  #held = new Map()

  /** @param open whether pictures may come in, beside those that are there */
  constructor(form, open) {
    this.#form = form
    this.#open = open
    for (const { dataset } of form.querySelectorAll("[data-content-id][data-picture]")) this.#held.set(dataset.contentId, dataset.picture)
  }

  /** Whether a file can stand in the text; another one is attached. */
  takes({ type, size }) {
    return this.#open && SHOWN_TYPES.includes(type) && size <= LARGEST
  }

  /** What a picture in markup is kept as: one of the message itself, or one whose bytes are in its address. */
  attributesOf = (picture) => {
    const found = this.#find(picture.getAttribute("src") ?? "")
    if (!found) return null
    const [width, height] = ["width", "height"].map((name) => /^\d{1,4}$/.exec(picture.getAttribute(name) ?? "")?.[0])
    return { "data-cid": found.cid, "data-shown": found.shown, alt: picture.getAttribute("alt"), width, height }
  }

  /** Takes a picture in, and says by what id. */
  hold(address) {
    const random = crypto.getRandomValues(new Uint8Array(ID_LENGTH))
    const cid = Array.from(random, (byte) => ID_LETTERS[byte % ID_LETTERS.length]).join("")
    this.#held.set(cid, address)
    return cid
  }

  /** A file as the attributes of a picture. */
  async take(file) {
    const shown = await addressOfFile(file)
    const width = await widthOf(shown)
    return { cid: this.hold(shown), shown, alt: "", width: width && String(Math.min(width, WIDEST)) }
  }

  /** Adds to what the form sends the pictures of the text that the server has not yet. */
  addTo(formData, doc) {
    const there = new Set([...this.#form.querySelectorAll("[data-content-id]")].map(({ dataset }) => dataset.contentId))
    doc.descendants(({ type, attrs }) => {
      const address = type.name === "picture" && !there.has(attrs.cid) && this.#held.get(attrs.cid)
      if (!address) return
      there.add(attrs.cid)
      formData.append("pictures", bytesOf(address), attrs.cid)
    })
  }

  #find(address) {
    const named = /^cid:(.+)/i.exec(address)?.[1]
    const whole = this.#open && /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/i.test(address)
    const cid = named ? decoded(named) : whole ? this.hold(address) : null
    return this.#held.has(cid) ? { cid, shown: this.#held.get(cid) } : signaturePicture(address)
  }
}

function decoded(cid) {
  try {
    return decodeURIComponent(cid)
  } catch {
    return cid
  }
}

function addressOfFile(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(file)
  })
}

async function widthOf(address) {
  const picture = new Image()
  picture.src = address
  await picture.decode().catch(() => {})
  return picture.naturalWidth
}

function bytesOf(address) {
  const [head, base64] = address.split(",", 2)
  const bytes = Uint8Array.from(atob(base64.replace(/\s+/g, "")), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)[1] })
}
