import { ROWS } from "./rows.js"

/** Says in a room that its rows could not be had, with a button that asks for them again. */
export function tellTrouble(room, again) {
  if (room.hasAttribute("data-failed")) return
  room.setAttribute("data-failed", "")
  room.append(document.getElementById("rows-failed").content.cloneNode(true))
  room.querySelector(".room-failed button").addEventListener("click", again)
}

export function isInTrouble(room) {
  return room.hasAttribute("data-failed")
}

/** It may go better now. The button that was pressed goes; who goes on with the keyboard does so beside it. */
export function forgetTrouble(frame) {
  for (const room of frame.querySelectorAll(":scope > [data-failed]")) {
    const words = room.querySelector(".room-failed")
    const hadFocus = words.contains(document.activeElement)
    room.removeAttribute("data-failed")
    words.remove()
    if (hadFocus) nearest(room)?.focus({ preventScroll: true })
  }
}

function nearest({ previousElementSibling: above, nextElementSibling: below }) {
  return [...(above?.querySelectorAll(`${ROWS} > a`) ?? [])].at(-1) ?? below?.querySelector(`${ROWS} > a`)
}
