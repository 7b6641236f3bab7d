let fetched

/** What makes the scrollbar as long as the list comes behind the first page of it, and only where there is another. */
export function loadScrolling() {
  if (!document.querySelector("#rows > .room")) return
  fetched ??= import("turnstone/scrolling").catch(() => (fetched = undefined))
}
