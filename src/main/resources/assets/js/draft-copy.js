const WRITTEN = ["to", "cc", "bcc", "subject", "text", "html", "format", "identity"]
const PREFIX = "draft:"
const WEEK = 7 * 24 * 60 * 60 * 1000

/** What a form holds that a person wrote: the page's own token and ids are of their time. */
export function writtenIn(form) {
  const valueOf = (name) => form.elements.namedItem(name)?.value ?? ""
  const written = Object.fromEntries(WRITTEN.map((name) => [name, valueOf(name)]))
  return { submission: valueOf("submission"), isNew: valueOf("revision") === "0", written }
}

/** Keeps a copy in this browser: the server could not be reached. Signing out clears it. */
export function keepCopy(owner, copy) {
  try {
    localStorage.setItem(keyOf(owner, copy.submission), JSON.stringify({ ...copy, at: Date.now() }))
  } catch {
    // The browser's storage is full or closed: the text is still on the page.
  }
}

export function forgetCopy(owner, submission) {
  localStorage.removeItem(keyOf(owner, submission))
}

/**
 * A copy that has words which this form does not: its own; or, for a form that begins, that of a message like it which was
 * never written down anywhere else.
 */
export function unsavedCopy(owner, about, form) {
  const here = writtenIn(form)
  const own = read(keyOf(owner, here.submission))
  const copy = own ?? (here.isNew ? lastLost(owner, about) : undefined)
  return copy && JSON.stringify(copy.written) !== JSON.stringify(here.written) ? copy : undefined
}

function lastLost(owner, about) {
  const copies = Object.keys(localStorage)
    .filter((key) => key.startsWith(keyOf(owner, "")))
    .map(read)
    .filter((copy) => copy?.isNew && copy.about === about && Date.now() - copy.at < WEEK)
  return copies.sort((one, other) => other.at - one.at)[0]
}

function keyOf(owner, submission) {
  return `${PREFIX}${owner}:${submission}`
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? undefined
  } catch {
    return undefined
  }
}
