import { inSight, shiftOf } from "./in-sight.js"

const QUIET = 2_000

let moved = -QUIET
let held
let timer
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
  const goesToTop = atTop || isHeld(scroller)
  if (rows.length === 0 || (atTop && !isInUse(scroller))) return () => {}
  return () => {
    const shift = shiftOf(rows)
    if (shift === undefined) return
    scroller.scrollTop += shift
    if (!goesToTop || scroller.scrollTop < 1) return
    held = scroller.scrollTop
    timer ??= setTimeout(() => letGo(scroller), QUIET)
  }
}

function isInUse(scroller) {
  return performance.now() - moved < QUIET || scroller.contains(document.activeElement)
}

/** Whether it stands where it was put instead of at the top; else the person has gone elsewhere meanwhile. */
function isHeld(scroller) {
  return held !== undefined && Math.abs(scroller.scrollTop - held) <= 2
}

function letGo(scroller) {
  timer = undefined
  if (isHeld(scroller) && isInUse(scroller)) {
    timer = setTimeout(() => letGo(scroller), QUIET)
    return
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  if (isHeld(scroller)) scroller.scrollTo({ top: 0, behavior: calm ? "auto" : "smooth" })
  held = undefined
}
