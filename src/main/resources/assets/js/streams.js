import * as Turbo from "@hotwired/turbo"

/** Shows changes, and resolves when the page has them: Turbo itself lets each wait for the next frame. */
export async function showStreams(message) {
  Turbo.renderStreamMessage(message)
  const streams = document.documentElement.querySelectorAll(":scope > turbo-stream")
  await Promise.all([...streams].map((stream) => stream.render()))
}
