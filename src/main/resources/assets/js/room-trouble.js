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

/** It may go better now. */
export function forgetTrouble(frame) {
  for (const room of frame.querySelectorAll(":scope > [data-failed]")) {
    room.removeAttribute("data-failed")
    room.querySelector(".room-failed").remove()
  }
}
