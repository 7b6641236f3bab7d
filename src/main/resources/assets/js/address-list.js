// An address list as people type and paste it (RFC 5322 section 3.4, and line breaks, tabs and semicolons besides). The
// server has the last word: this decides only where one address ends, and what is plainly none.

const CLOSING = { '"': '"', "<": ">", "(": ")", "[": "]" }
const SEPARATOR = /[,;，；、]/
const UNSEEN = /[\p{Cc}\p{Cf}]/u
const LOCAL = /^(?:[^\s@"(),:;<>[\\\]]+|"(?:[^"\\]|\\.)+")$/
const DOMAIN = /^(?:[^\s@."(),:;<>[\\\]]+(?:\.[^\s@."(),:;<>[\\\]]+)*|\[[^\s\]]+\])$/

/** Splits a list outside quotes and brackets; `groups` are the names of those whose members are among the pieces. */
export function splitList(text) {
  const list = { pieces: [], groups: [] }
  for (const line of text.split(/[\n\r]+/)) for (const cell of cellsOf(line)) readCell(cell, list)
  return list
}

/** A line may be a row of a table: what stands beside the only address in it is a name. */
function cellsOf(line) {
  const all = line.split("\t").map((cell) => cell.trim()).filter(Boolean)
  const addressed = all.filter((cell) => cell.includes("@"))
  const isRow = all.length > 1 && addressed.length === 1 && !/[\s<",;]/.test(addressed[0])
  if (!isRow) return all
  const name = all.filter((cell) => cell !== addressed[0]).join(" ")
  return [`"${name.replace(/["\\]/g, "\\$&")}" <${addressed[0]}>`]
}

function readCell(cell, list) {
  const bySemicolon = splitAt(cell, /;/)
  for (const part of bySemicolon) {
    const members = membersOf(part, list.groups)
    // Between semicolons, as Outlook writes them, a comma is part of the name.
    const isNameFirst = bySemicolon.length > 1 && members === part && /^[^<@]*<[^@]*@[^@]*$/.test(part)
    for (const piece of isNameFirst ? [part] : splitAt(members, SEPARATOR)) list.pieces.push(...addressesIn(piece.trim()))
  }
}

function membersOf(part, groups) {
  const quoted = part.match(/^\s*"(?:[^"\\]|\\.)*"/)?.[0].length ?? 0
  const colon = part.indexOf(":", quoted)
  const name = part.slice(0, Math.max(0, colon)).trim()
  const members = part.slice(colon + 1)
  const isGroup = name && !/^mailto$/i.test(name) && !/[@<(,]/.test(part.slice(quoted, colon)) && /@|^\s*$/.test(members)
  if (!isGroup) return part
  groups.push(unquoted(name))
  return members
}

function splitAt(text, separator) {
  const parts = [""]
  let until = null
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === "\\" && until === '"') {
      parts[parts.length - 1] += character + (text[++i] ?? "")
    } else if (until === null && separator.test(character)) {
      parts.push("")
    } else {
      parts[parts.length - 1] += character
      if (until === null) until = CLOSING[character] ?? null
      else if (character === until) until = null
    }
  }
  return parts
}

/** Several addresses may stand with nothing but spaces between. */
function addressesIn(piece) {
  const all = piece.split(/\s+/).filter(Boolean)
  return all.length > 1 && !/[<"(]/.test(piece) && all.every((word) => word.indexOf("@") > 0) ? all : [piece].filter(Boolean)
}

/**
 * One address: its name (or the address where it has none), the address itself, and what is wrong with it.
 *
 * @param own the writer's domain: only that may have no ending
 */
export function readAddress(text, own = "") {
  const named = text.match(/^([^<]*)<([^<>]*)>$/s) ?? text.match(/^("(?:[^"\\]|\\.)*"\s*)<([^<>]*)>$/s)
  const spoken = !named && text.match(/^([^\s(]+)\s*\(([^()]*)\)$/)
  const trailing = !named && !spoken && text.match(/^([^@]*\s)(\S+@\S+)$/)
  const [email, name] = named ? [named[2], named[1]] : spoken ? [spoken[1], spoken[2]] : trailing ? [trailing[2], trailing[1]] : [text, ""]
  const address = email.trim().replace(/^mailto:([^?]*).*$/is, "$1")
  return { text, email: address, name: unquoted(name.trim()) || address, fault: /[<>]/.test(address) ? "punctuation" : faultOf(address, own) }
}

function faultOf(email, own) {
  const at = email.lastIndexOf("@")
  const local = email.slice(0, Math.max(0, at))
  const domain = email.slice(at + 1)
  if (UNSEEN.test(email)) return "unseen"
  if (at < 0) return "no-at"
  if (email.length > 320) return "too-long"
  if (!LOCAL.test(local)) return /\s/.test(local) ? "space" : "local"
  if (!DOMAIN.test(domain)) return /\s/.test(domain) ? "space" : "domain"
  return domain.includes(".") || domain.startsWith("[") || domain.toLowerCase() === own ? null : "no-ending"
}

function unquoted(name) {
  return /^".*"$/s.test(name) ? name.slice(1, -1).replace(/\\(.)/gs, "$1") : name
}

/** What somebody is typing in a field just now: the end of it, behind the last address that is finished. */
export function unfinished(field) {
  return field.value === field.defaultValue ? "" : field.value.match(/[^\s,;][^,;]*$/)?.[0] ?? ""
}
