import { lookAgain } from "./look-again.js"

const PAUSE = 100
const ATTEMPTS = 300

/** Looks at the list as soon as no deed of the person's is under way: its answer must be over first. */
export async function lookSoon(attempts = ATTEMPTS) {
  const outcome = await lookAgain()
  if (outcome === "overtaken" && attempts > 1) setTimeout(() => lookSoon(attempts - 1), PAUSE)
}
