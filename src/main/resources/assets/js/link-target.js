const ALLOWED = ["http:", "https:", "mailto:", "tel:"]

/** Where a link may go, in full; null for any address but of the web, of mail and of a telephone. */
export function linkTarget(address) {
  try {
    const url = new URL(address)
    return ALLOWED.includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** What somebody typed as the address of a link: without a scheme it is of the web, or of mail. */
export function typedTarget(typed) {
  const text = typed.trim()
  if (text === "") return null
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return linkTarget(text)
  return linkTarget(/^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`)
}
