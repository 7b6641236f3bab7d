// What was written with formatting, as somebody would have typed it without.

/** The text of a document: a line for each line, marks before quotes and entries of lists. */
export function textOf(doc) {
  return linesOf(doc).join("\n")
}

/** Plain text as lines of that schema. */
export function linesFrom(text, schema, marks = []) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n")
  return lines.map((typed) => schema.nodes.line.create(null, typed === "" ? null : schema.text(typed, marks)))
}

function linesOf(node) {
  const lines = []
  node.forEach((child, _, index) => lines.push(...childLines(child, node, index)))
  return lines
}

function childLines(child, parent, index) {
  switch (child.type.name) {
    case "line":
      return [...wordsOf(child).split("\n"), ...(child.attrs.apart ? [""] : [])]
    case "heading":
      return [...wordsOf(child).split("\n"), ""]
    case "code_block":
      return child.textContent.split("\n")
    case "rule":
      return ["----"]
    case "kept":
      return [child.attrs.words]
    case "quote":
      return trimmed(linesOf(child)).map((line) => (line === "" || line.startsWith(">") ? `>${line}` : `> ${line}`))
    case "entry":
      return marked(trimmed(linesOf(child)), parent.type.name === "numbers" ? `${parent.attrs.start + index}. ` : "- ")
    case "table_row":
      return [rowText(child)]
    default:
      return linesOf(child)
  }
}

function marked(lines, mark) {
  return lines.map((line, index) => (index === 0 ? mark : " ".repeat(mark.length)) + line)
}

function rowText(row) {
  const cells = []
  row.forEach((cell) => cells.push(trimmed(linesOf(cell)).join(" ")))
  return cells.join("\t")
}

function trimmed(lines) {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines
}

function wordsOf(line) {
  let text = ""
  line.forEach((piece, _, index) => {
    if (piece.isText) text += piece.text
    else if (piece.type.name === "break") text += "\n"
    else text += piece.attrs.alt ? `[${piece.attrs.alt}]` : ""
    const link = piece.marks.find(({ type }) => type.name === "link")
    const goesOn = link && index + 1 < line.childCount && link.isInSet(line.child(index + 1).marks)
    if (link && !goesOn && !link.attrs.href.replace(/^mailto:|\/$/g, "").endsWith(piece.text ?? "")) text += ` <${link.attrs.href}>`
  })
  return text.replaceAll("\u00a0", " ")
}
