import { inSight, shiftOf } from "./in-sight.js"

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
  const rows = inSight(scroller)
  const atTop = scroller.scrollTop < 1
  if (rows.length === 0 || (atTop && !isInUse(scroller))) return () => {}
  return () => {
    const shift = shiftOf(rows)
    if (shift === undefined) return
    scroller.scrollTop += shift
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
