/** What the document a PDF is drawn in and the page around it say to each other in: keys that zoom, keys that lead away. */
export const ZOOMS = { "+": "in", "=": "in", "-": "out", 0: "fit" }
export const PASSED_ON = ["ArrowLeft", "ArrowRight", "Escape"]
