import { Application } from "@hotwired/stimulus"
import { LeafController } from "./leaf.js"
import { PdfController } from "./pdf.js"

// As in writing.js: an application beside the page's own, fetched when somebody looks at a file.
const looking = Application.start()
looking.register("leaf", LeafController)
looking.register("pdf", PdfController)
