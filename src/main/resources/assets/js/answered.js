/** A dialog that was answered goes by itself where the page stays. */
addEventListener("turbo:submit-end", ({ target, detail: { success } }) => {
  if (success) target.closest(".dialog:popover-open")?.hidePopover()
})
