/** What of a mailto address may come into the form (RFC 6068, S12): never a file, nor what chooses another form. */
const MAILTO_FIELDS = ["cc", "bcc", "subject", "body"]

/** The fields of the form that writes to such an address; the same as org.turnstone.compose.MailtoFields takes. */
export function mailtoFields(address) {
  const [path, query = ""] = address.slice("mailto:".length).split(/\?(.*)/s)
  const to = [written(path)]
  const fields = new URLSearchParams()
  for (const field of query.split("&")) {
    const [name, value = ""] = field.split(/=(.*)/s)
    const known = name.toLowerCase()
    if (known === "to") to.push(written(value))
    if (MAILTO_FIELDS.includes(known) && !fields.has(known)) fields.set(known, written(value))
  }
  fields.set("to", to.filter(Boolean).join(", "))
  return fields
}

// A plus sign is itself here, unlike in forms; what is no encoding stays as it is written.
function written(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
