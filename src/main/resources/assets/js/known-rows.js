/** What shows the message of each fresh row already, or its conversation, which may have a newer one than it had. */
export function knownRows(rows, below) {
  const known = new Map()
  for (const key of [(row) => row.id, oldestOf]) {
    const taken = new Set(known.values())
    const free = new Map(below.filter((row) => !taken.has(row)).map((row) => [key(row), row]))
    for (const row of rows) {
      const here = known.has(row) ? undefined : free.get(key(row))
      if (here) known.set(row, here)
      free.delete(key(row))
    }
  }
  return known
}

/** Those above others that they were below: they move, and all else stays where it is. */
export function movedUp(rows, known, below) {
  const moved = new Set()
  let next = below.length
  for (const row of rows.toReversed().filter((each) => known.has(each))) {
    const place = below.indexOf(known.get(row))
    if (place > next) moved.add(known.get(row))
    else next = place
  }
  return moved
}

/** The first message that a row stands for, with its era: replies do not change it. */
function oldestOf(row) {
  return row.querySelector(":scope > input").value.match(/^\d+\.\d+/)?.[0] ?? row.id
}
