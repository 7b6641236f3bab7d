// Style as text, without asking the browser: its parser would report every declaration of somebody else's markup as a
// violation of our policy, and a value that is only copied could carry an address along.

const VALUES = {
  color: /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\([\d\s.,%/a-z]+\)|[a-z]{3,24})$/i,
  "font-size": /^(\d{1,3}(\.\d{1,4})?(px|pt|em|rem|%)|(xx?-)?(small|large)|medium|smaller|larger)$/i,
  "font-family": /^[\p{L}\p{N}\s,'"_-]{1,128}$/u,
  "text-align": /^(left|right|center|justify|start|end)$/i,
}
VALUES["background-color"] = VALUES.color

/** Whether a value may stand behind one of the properties the editor knows. */
export function isSafeStyle(property, value) {
  return typeof value === "string" && Boolean(VALUES[property]?.test(value))
}

/** The declarations of these values that are safe, as the text of a style attribute; null where none is. */
export function styleText(values) {
  const safe = Object.entries(values).filter(([property, value]) => isSafeStyle(property, value))
  return safe.length === 0 ? null : safe.map(([property, value]) => `${property}: ${value}`).join("; ")
}

/** The declarations of a style attribute's text, by property in lower case. */
export function declarationsOf(text) {
  const declarations = {}
  for (const declaration of text.match(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g) ?? []) {
    const colon = declaration.indexOf(":")
    if (colon < 1) continue
    const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/i, "").trim()
    declarations[declaration.slice(0, colon).trim().toLowerCase()] = value
  }
  return declarations
}

/** Whether a colour is black, white or a grey: the ink of any page rather than somebody's choice. */
export function isColourless(colour) {
  const channels = channelsOf(colour)
  if (!channels) return /^(black|white|windowtext|window|transparent|inherit|initial|unset|currentcolor|gr[ae]y|auto)$/i.test(colour)
  const [red, green, blue, alpha] = channels
  return alpha === 0 || Math.max(red, green, blue) - Math.min(red, green, blue) < 24
}

function channelsOf(colour) {
  const hex = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(colour)
  if (hex) return hex[1] ? hex.slice(1, 4).map((digit) => parseInt(digit + digit, 16)) : hex.slice(4, 7).map((two) => parseInt(two, 16))
  const numbers = /^rgba?\(([\d\s.,/]+)\)$/i.exec(colour)?.[1].match(/[\d.]+/g)?.map(Number)
  return numbers?.length >= 3 ? numbers : null
}
