import { linkTarget } from "./link-target.js"
import { isSafeStyle, styleText } from "./safe-style.js"

// The traits a run of text can have. They are read from the elements that ink.js makes, and written with styles in them.

const plain = (tag) => ({ parseDOM: [{ tag }], toDOM: () => [tag, 0] })

const styled = (name, property) => ({
  attrs: { value: {} },
  parseDOM: [
    {
      tag: `span[data-${name}]`,
      getAttrs: ({ dataset }) => isSafeStyle(property, dataset[name]) && { value: dataset[name] },
    },
  ],
  toDOM: ({ attrs }) => ["span", { style: styleText({ [property]: attrs.value }) }, 0],
})

export const editorMarks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (link) => linkTarget(link.getAttribute("href")) && { href: linkTarget(link.getAttribute("href")) } }],
    toDOM: ({ attrs }) => ["a", { href: linkTarget(attrs.href), rel: "noopener noreferrer" }, 0],
  },
  bold: plain("b"),
  italic: plain("i"),
  underline: plain("u"),
  strike: plain("s"),
  code: plain("code"),
  sub: { ...plain("sub"), excludes: "sup" },
  sup: { ...plain("sup"), excludes: "sub" },
  colour: styled("colour", "color"),
  background: styled("background", "background-color"),
  size: styled("size", "font-size"),
  font: styled("font", "font-family"),
}
