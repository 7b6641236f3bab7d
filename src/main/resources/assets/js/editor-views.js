/** How the blocks and pictures are shown that are not simply elements. */
export function editorViews(words) {
  return {
    picture: ({ attrs }) => {
      const dom = document.createElement("img")
      dom.src = attrs.shown
      dom.alt = attrs.alt || words.picture
      if (attrs.width) dom.width = attrs.width
      return { dom }
    },
    kept: ({ attrs }) => {
      const dom = document.createElement("div")
      dom.className = "compose-kept"
      const label = document.createElement("p")
      label.className = "compose-kept-label"
      label.textContent = words.kept
      const text = document.createElement("p")
      text.dir = "auto"
      text.textContent = attrs.words
      dom.append(label, text)
      return { dom }
    },
  }
}
