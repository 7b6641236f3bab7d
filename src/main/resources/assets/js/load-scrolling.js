let fetched

/**
 * What makes the scrollbar as long as the list, and remembers where in it one was, comes behind the first page: at once
 * where there is another page, else with the first step down.
 */
export function loadScrolling() {
  if (!document.querySelector("#rows > .room")) return
  fetchScrolling()
}

export function foreseeScrolling(event) {
  if (event.target.matches?.("[data-controller~=rooms]")) fetchScrolling()
}

function fetchScrolling() {
  fetched ??= import("turnstone/scrolling").catch(() => (fetched = undefined))
}
