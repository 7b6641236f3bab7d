// Names and takes out recipients as their writer would: the fields keep their own chips.

/** Adds an address to a field, unless it is there. */
export function typeRecipient(form, name, address) {
  const row = rowOf(form, name)
  if (!row || chipOf(row, address)) return
  const entry = row.querySelector("input:not([name])")
  if (!entry) return
  entry.closest("details")?.setAttribute("open", "")
  entry.value = address
  entry.dispatchEvent(new Event("blur"))
}

/** Takes an address out of a field. */
export function dropRecipient(form, name, address) {
  const row = rowOf(form, name)
  const focused = document.activeElement
  row && chipOf(row, address)?.querySelector(".person-chip-remove").click()
  if (focused?.isConnected) focused.focus()
}

function rowOf(form, name) {
  return form.elements.namedItem(name)?.closest(".compose-row")
}

function chipOf(row, address) {
  const chips = [...row.querySelectorAll("[data-address]")]
  return chips.find(({ dataset }) => dataset.address.toLowerCase().includes(address.toLowerCase()))
}
