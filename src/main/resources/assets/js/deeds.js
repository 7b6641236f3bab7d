import { cache, navigator as turboNavigator } from "@hotwired/turbo"
import { lookSoon } from "./look-soon.js"

/**
 * A deed that was sent runs to its end. Turbo calls a form's request back as soon as the page goes on to another message
 * or another form is sent, and follows a redirect only while nothing of that has happened: the deed might be done and its
 * answer, with the toast that undoes it, be lost; or the message just opened give way to the list.
 */
addEventListener("turbo:submit-start", ({ target, detail: { formSubmission } }) => {
  if (formSubmission.isSafe) return
  formSubmission.stop = () => false
  if (isUndoHere(target)) goOn()
})

addEventListener("turbo:before-fetch-request", ({ target }) => {
  if (target.matches?.("#reading, #compose, .stack-frame")) goOn()
})

addEventListener("turbo:submit-end", ({ detail: { formSubmission, success, fetchResponse } }) => {
  const isLeft = formSubmission.delegate === turboNavigator && formSubmission !== turboNavigator.formSubmission
  if (success && isLeft && !formSubmission.isSafe && fetchResponse.redirected) stayAndHear(fetchResponse)
})

const told = new WeakSet()

/** Nothing is without a network: neither a deed nor a message that was to be opened. */
addEventListener("turbo:fetch-request-error", ({ target, detail: { error } }) => {
  told.add(error)
  if (target.matches("form, turbo-frame")) showUnreached()
})

/** A button pressed before the page was left is not pressed any more when that comes back. */
addEventListener("turbo:before-render", ({ detail: { newBody } }) => {
  for (const button of newBody.querySelectorAll("button[name]:disabled")) button.disabled = false
})

/** What was told is no fault, nor what Turbo called back because the person went on before its answer was read. */
addEventListener("unhandledrejection", (event) => {
  if (told.has(event.reason) || event.reason?.name === "AbortError") event.preventDefault()
})

/** From here on the page is the person's: a deed that is under way may not lead it elsewhere. */
function goOn() {
  if (turboNavigator.formSubmission?.isSafe === false) delete turboNavigator.formSubmission
}

/** What is taken back comes back into the list that is on the page. */
function isUndoHere(form) {
  const list = document.querySelector("form.list[data-followed]")
  const back = form.closest(".toast") && list && form.elements.back?.value
  return back && list.getAttribute("action") === `${new URL(back, location.href).pathname}/moves`
}

async function stayAndHear({ responseHTML }) {
  cache.clear()
  const page = new DOMParser().parseFromString(await responseHTML, "text/html")
  document.getElementById("toasts").append(...page.querySelectorAll("#toasts > .toast"))
  lookSoon()
}

function showUnreached() {
  const region = document.getElementById("toasts")
  region.querySelector("[data-unreached]")?.remove()
  region.append(document.getElementById("unreached").content.cloneNode(true))
}
