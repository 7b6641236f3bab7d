/** Seconds between one attempt and the next. */
const PAUSES = [1, 2, 4, 8, 15, 30]

/**
 * Does something again where that may help, ever more patiently, and at once when the browser is online again.
 *
 * @param work gets a function to be called when it has come further: patience begins anew
 * @param passes whether a failure may be gone the next time
 * @param waits hears that it waits
 */
export async function persevere(work, { signal, passes, waits }) {
  for (let failures = 0; ; ) {
    try {
      return await work(() => (failures = 0))
    } catch (failure) {
      if (signal.aborted || failures === PAUSES.length || !passes(failure)) throw failure
      waits()
      await pause(PAUSES[failures++], signal)
      if (signal.aborted) throw failure
    }
  }
}

function pause(seconds, signal) {
  return new Promise((over) => {
    if (navigator.onLine) setTimeout(over, seconds * 1000)
    addEventListener("online", over, { once: true, signal })
    signal.addEventListener("abort", over, { once: true })
  })
}
