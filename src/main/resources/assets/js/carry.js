/** An attachment that is picked up says which one it is, to a message that is being written in this tab or another. */
document.addEventListener("dragstart", ({ target, dataTransfer }) => {
  const card = target instanceof Element && target.closest("[data-part]")
  if (!card) return
  const { part, name } = card.dataset
  dataTransfer.setData("application/x-turnstone-file", JSON.stringify({ part, name }))
  dataTransfer.effectAllowed = "copyLink"
})
