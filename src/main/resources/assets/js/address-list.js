// An address list as people type and paste it (RFC 5322 section 3.4, and line breaks and semicolons besides). The server
// has the last word: this decides only where one address ends, and what is plainly none.

const CLOSING = { '"': '"', "<": ">", "(": ")", "[": "]" }

/** Splits a list at commas, semicolons and line breaks that stand outside quotes and brackets. */
export function splitAddresses(text) {
  const parts = []
  let part = ""
  let until = null
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === "\\" && until === '"') {
      part += character + (text[++i] ?? "")
    } else if (until === null && /[,;\n\r]/.test(character)) {
      parts.push(part)
      part = ""
    } else {
      part += character
      if (until === null) until = CLOSING[character] ?? null
      else if (character === until) until = null
    }
  }
  return [...parts, part].map((each) => each.trim()).filter(Boolean)
}

/** One address: its name (or the address where it has none), the address itself, and whether it can be one. */
export function readAddress(text) {
  const named = text.match(/^(.*?)\s*<([^<>]*)>$/s)
  const email = (named ? named[2] : text).trim()
  const name = (named ? named[1] : "").trim().replace(/^"(.*)"$/s, "$1").replace(/\\(.)/g, "$1")
  const domain = email.slice(email.lastIndexOf("@") + 1)
  const local = email.slice(0, Math.max(0, email.lastIndexOf("@")))
  const valid =
    /^(?:[^\s@"(),:;<>[\\\]]+|"(?:[^"\\]|\\.)+")$/.test(local) &&
    /^(?:[^\s@."(),:;<>[\\\]]+(?:\.[^\s@."(),:;<>[\\\]]+)*|\[[^\s\]]+\])$/.test(domain)
  return { text, email, name: name || email, valid }
}

/** What somebody is typing in a field just now: the end of it, behind the last address that is finished. */
export function unfinished(field) {
  return field.value === field.defaultValue ? "" : field.value.match(/[^\s,;][^,;]*$/)?.[0] ?? ""
}
