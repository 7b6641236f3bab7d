import { StreamActions, visit } from "@hotwired/turbo"
import { lookAgain } from "./look-again.js"

const PAUSE = 100
const ATTEMPTS = 30

// What an answer can tell a page beside Turbo's own changes of single elements.
StreamActions["look-again"] = () => void look(ATTEMPTS)

StreamActions["read"] = function () {
  const frame = document.getElementById("reading")
  const address = this.getAttribute("href") || location.pathname + location.search
  if (!frame) visit(address)
  else if (frame.src && new URL(frame.src).pathname === address) frame.reload()
  else frame.src = address
}

/** The answer itself is a deed of the person's that must be over first. */
async function look(attempts) {
  const outcome = await lookAgain()
  if (outcome === "overtaken" && attempts > 1) setTimeout(() => look(attempts - 1), PAUSE)
}
