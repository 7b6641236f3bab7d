const KEY = "list"

/*
 * From a message one goes back to where the list was left, not to its top. Where the list can be seen it knows that by
 * itself (list-place.js); on a narrow screen it is another page, and what it knew is kept in this tab.
 */
export function rememberList(form) {
  sessionStorage.setItem(KEY, form.elements.back.value)
}

addEventListener("submit", ({ target }) => lead(target.elements.back, "value"), true)
addEventListener("click", ({ target }) => lead(target.closest?.("[data-way-back]"), "href"), true)

function lead(way, property) {
  const back = way?.closest?.("#reading") && here()
  if (back && pathOf(back) === pathOf(way[property])) way[property] = back
}

function here() {
  const form = document.querySelector("form.list")
  return form?.checkVisibility() ? form.elements.back.value : sessionStorage.getItem(KEY)
}

function pathOf(address) {
  return new URL(address, location.href).pathname
}
