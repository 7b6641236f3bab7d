let loading

/** The scripts of the form come when there is a form: most pages are only read, and a first visit has to be light. */
export function loadWriting() {
  if (document.querySelector("[data-controller~=compose], [data-controller~=editor]")) fetchWriting()
}

/** Whoever goes to a link that opens the form will want them in a moment. */
export function foreseeWriting(event) {
  if (event.target.closest?.("[data-turbo-frame=compose]")) fetchWriting()
}

function fetchWriting() {
  loading ??= import("turnstone/writing").catch(() => (loading = undefined))
}
