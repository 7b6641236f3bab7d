/** Shows how much is unread in the inbox where the page is not seen: on its icon, and on that of the installed app. */
export function showUnread() {
  const count = document.querySelector("#folders [data-key=go-INBOX] > b")?.firstChild?.textContent ?? ""
  const unread = Number(count.replace(/\D/g, ""))
  const icon = document.querySelector("link[rel=icon]")
  const wanted = unread > 0 ? icon?.dataset.unread : icon?.dataset.plain
  if (wanted && icon.getAttribute("href") !== wanted) icon.setAttribute("href", wanted)
  if (!navigator.setAppBadge) return
  const shown = unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge()
  shown.catch(() => {})
}
