// Runs in a message's document on the second host, which has no origin: its page cannot look into it, so it is told how
// tall the document is and which keys were pressed. It is the only script that the policy lets run there, by its hash.
// Everything is taken hold of before the mail begins, whose elements could cover what the document is asked for by name.
{
  const { pages, state } = document.currentScript.dataset
  const root = document.documentElement
  const around = window.parent
  const closest = Element.prototype.closest
  const attribute = Element.prototype.getAttribute
  const THEMES = ["system", "light", "dark"]
  const KEY_DETAILS = ["key", "code", "location", "repeat", "ctrlKey", "shiftKey", "altKey", "metaKey"]
  const SMALLEST = 0.5
  let port
  let ready = false
  let writes = false
  let width
  let scale = 1

  // As assets/js/message-frame.js does it where the page may look in.
  const fit = () => {
    if (window.innerWidth !== width) scale = 1
    width = window.innerWidth
    root.style.zoom = scale
    const excess = root.scrollWidth / root.clientWidth
    const room = Math.max(1, (root.dataset.zoom ?? 100) / 100)
    if (excess > room) root.style.zoom = scale = Math.max(SMALLEST, (scale * room) / excess)
    const bar = root.scrollWidth > root.clientWidth ? 16 : 0
    const height = Math.ceil(root.getBoundingClientRect().height) + bar
    port.postMessage({ say: "size", height, original: root.dataset.theme === "original" })
  }

  const hear = ({ data }) => {
    if (THEMES.includes(data?.theme) && root.dataset.theme !== "original") root.dataset.theme = data.theme
    if (typeof data?.writes === "boolean") writes = data.writes
    if (data?.print === true) window.print()
  }

  const offer = () => {
    const channel = new MessageChannel()
    port?.close()
    port = channel.port1
    port.onmessage = hear
    around.postMessage("frame", pages, [channel.port2])
    if (state) port.postMessage({ say: state })
    if (ready) fit()
  }

  if (around !== window) {
    window.addEventListener("message", ({ source, origin, data }) => {
      if (source === around && origin === pages && data === "page") offer()
    })
    window.addEventListener("keydown", (event) => {
      const details = Object.fromEntries(KEY_DETAILS.map((name) => [name, event[name]]))
      port.postMessage({ say: "key", ...details, modifierAltGraph: event.getModifierState("AltGraph") })
      // Some browsers search the document by these.
      if ((event.key === "/" || event.key === "'") && !event.ctrlKey && !event.metaKey) event.preventDefault()
    })
    window.addEventListener("click", (event) => {
      const link = writes && closest.call(event.target, 'a[href^="mailto:" i]')
      if (!link) return

      event.preventDefault()
      port.postMessage({ say: "write", address: attribute.call(link, "href") })
    })
    document.addEventListener("DOMContentLoaded", () => {
      ready = true
      new ResizeObserver(fit).observe(root)
    })
    offer()
  }
}
