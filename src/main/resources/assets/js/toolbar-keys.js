/** Keys within a toolbar: one stop for Tab, arrows from tool to tool (ARIA Authoring Practices, toolbar). */
export function moveInToolbar(event, toolbar) {
  const tools = [...toolbar.querySelectorAll(":scope > button")].filter((tool) => !tool.hidden)
  const at = tools.indexOf(event.target)
  if (at < 0) return
  const forwards = getComputedStyle(toolbar).direction === "rtl" ? "ArrowLeft" : "ArrowRight"
  const to = { Home: 0, End: tools.length - 1, [forwards]: at + 1 }[event.key] ?? (/^Arrow(Left|Right)$/.test(event.key) ? at - 1 : null)
  if (to === null) return
  event.preventDefault()
  stopAt(tools.at(to % tools.length), tools).focus()
}

/** Makes one tool the toolbar's stop for Tab. */
export function stopAt(tool, tools) {
  for (const each of tools) each.tabIndex = each === tool ? 0 : -1
  return tool
}
