const QUIET = 2_000

let moved = -QUIET
let held
addEventListener("pointermove", (event) => {
  if (event.target.closest?.(".list-scroll")) moved = performance.now()
})

/**
 * Keeps in its place what the person looks at while rows come and go above it. At the very top new rows may push the
 * others down, but not away from under a hand that is just about to take one: then the list is let go a little later.
 *
 * @returns what is to be called once the rows are there
 */
export function holdScroll(scroller) {
  const { top, bottom } = scroller.getBoundingClientRect()
  const mark = [...scroller.querySelectorAll(".rows > li")].find((row) => row.getBoundingClientRect().bottom > top)
  const atTop = scroller.scrollTop < 1
  if (!mark || mark.getBoundingClientRect().top > bottom || (atTop && !isInUse(scroller))) return () => {}
  const before = mark.getBoundingClientRect().top
  return () => {
    if (!mark.isConnected) return
    scroller.scrollTop += mark.getBoundingClientRect().top - before
    if (atTop) held = scroller.scrollTop
    if (scroller.scrollTop > 0 && held) setTimeout(() => letGo(scroller), QUIET)
  }
}

function isInUse(scroller) {
  return performance.now() - moved < QUIET || scroller.contains(document.activeElement)
}

/** Back to the top, unless the person has gone elsewhere meanwhile. */
function letGo(scroller) {
  if (!held || Math.abs(scroller.scrollTop - held) > 2) held = undefined
  else if (isInUse(scroller)) setTimeout(() => letGo(scroller), QUIET)
  else {
    held = undefined
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
    scroller.scrollTo({ top: 0, behavior: calm ? "auto" : "smooth" })
  }
}
