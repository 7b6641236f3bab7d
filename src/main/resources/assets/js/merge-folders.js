/** Counts change in place; only where folders came or went is the tree painted anew. */
export function mergeFolders(shown, fresh) {
  if (!shown || !fresh) return
  const before = linksOf(shown)
  const after = linksOf(fresh)
  if (before.length !== after.length || before.some((link, index) => namesOf(link) !== namesOf(after[index]))) {
    shown.querySelector(".tree-folders").replaceWith(fresh.querySelector(".tree-folders"))
    return
  }
  before.forEach((link, index) => {
    if (link.innerHTML !== after[index].innerHTML) link.replaceChildren(...after[index].childNodes)
  })
}

function linksOf(tree) {
  return [...tree.querySelectorAll(".folders .folder")]
}

function namesOf(folder) {
  return `${folder.getAttribute("href")} ${folder.querySelector("bdi").textContent}`
}
