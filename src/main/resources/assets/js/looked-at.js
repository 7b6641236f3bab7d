/** Whether any tab of this browser is being looked at: each that is holds a lock for as long. */
const NAME = "somebody looks"

function holdWhileSeen() {
  if (document.hidden || !navigator.locks) return
  const hidden = () => new Promise((free) => addEventListener("visibilitychange", free, { once: true }))
  navigator.locks.request(NAME, { mode: "shared" }, hidden)
}

addEventListener("visibilitychange", holdWhileSeen)
holdWhileSeen()

export async function isLookedAt() {
  if (!navigator.locks) return !document.hidden
  const { held } = await navigator.locks.query()
  return held.some((lock) => lock.name === NAME)
}
