import * as Turbo from "@hotwired/turbo"

/**
 * Before a frame leads to another address Turbo copies the page, to come back to it, and then copies the copy: every row of
 * the list twice for each message that is opened. The copy is nobody else's and is kept as it is.
 */
addEventListener("turbo:visit", () => {
  const { snapshot } = Turbo.navigator.currentVisit
  if (snapshot) snapshot.clone = () => snapshot
})
