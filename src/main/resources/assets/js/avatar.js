// What stands for a person where there is no picture, as org.turnstone.web.Avatar makes it: the same person must have the
// same letters and the same colour in a chip as in the list.

const HUES = 8
const GOLDEN_RATIO = 0x9e3779b1
const LETTERS = new Intl.Segmenter()
const LONGEST_LETTER = 40

/** @returns a small avatar, hidden from screen readers: the name stands beside it */
export function avatarOf(name, email) {
  const avatar = document.createElement("span")
  avatar.className = "avatar small"
  avatar.dataset.hue = hueOf(email)
  avatar.setAttribute("aria-hidden", "true")
  avatar.textContent = initialsOf(name === email ? email.split("@")[0] : name)
  return avatar
}

function hueOf(text) {
  let hash = 0
  for (const unit of text.toLowerCase()) {
    for (let i = 0; i < unit.length; i++) hash = (Math.imul(31, hash) + unit.charCodeAt(i)) | 0
  }
  return ((Math.imul(hash, GOLDEN_RATIO) >>> 29) % HUES) + 1
}

function initialsOf(name) {
  const comma = name.indexOf(",")
  const natural = comma > 0 ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : name
  const letters = natural.split(/[\s._-]+/).map(firstLetter).filter(Boolean)
  const initials = letters.length > 1 ? letters[0] + letters.at(-1) : (letters[0] ?? "?")
  return initials.toUpperCase()
}

function firstLetter(word) {
  const start = word.search(/[\p{L}\p{N}]/u)
  if (start < 0) return ""
  const [first] = LETTERS.segment(word.slice(start, start + LONGEST_LETTER))
  return first.segment
}
