/** What the menus offer to put a message off to depends on the hour, and a page may stay open overnight. */
export function mergeTimes(answer) {
  const fresh = answer.getElementById("snooze-menu")
  for (const menu of document.querySelectorAll("#snooze-menu, #message-snooze")) {
    if (!fresh || menu.matches(":popover-open") || menu.innerHTML.trim() === fresh.innerHTML.trim()) continue
    menu.replaceChildren(...fresh.cloneNode(true).childNodes)
  }
}
