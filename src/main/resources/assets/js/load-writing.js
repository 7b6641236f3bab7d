let loading

/** The scripts of the form come when there is a form: most pages are only read, and a first visit has to be light. */
export function loadWriting() {
  if (loading || !document.querySelector("[data-controller~=compose]")) return
  loading = import("turnstone/writing").catch(() => (loading = undefined))
}
