/**
 * Markup as a document of its own, which loads and runs nothing. Styles and handlers are renamed before it is parsed, and a base is none:
 * browsers report each as a violation of our policy, although none takes effect, and the reports are for what is worth
 * reading. Styles stay readable as {@code data-style}.
 */
export function inertPage(html) {
  const quiet = html
    .replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, "")
    .replace(/<base\b/gi, "<div")
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi, quieted)
  return new DOMParser().parseFromString(quiet, "text/html")
}

function quieted(tag) {
  return tag.replace(/(["'\s/])(style|on[a-z]+)(?=\s*=)/gi, (_, before, name) =>
    `${before}${name.toLowerCase() === "style" ? "data-style" : "data-dropped"}`)
}

/** An element of such a document as markup again, its styles in their place. */
export function markupAsItWas(element) {
  return element.outerHTML.replace(/<[a-z](?:"[^"]*"|[^>"])*>/gi, (tag) => tag.replaceAll(" data-style=", " style="))
}

/** Where the editor's own elements are made when nobody is to see them: a picture there is not fetched. */
export const nowhere = document.implementation.createHTMLDocument("")
