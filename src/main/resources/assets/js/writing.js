import { Application } from "@hotwired/stimulus"
import { AutosaveController } from "./autosave.js"
import { ComposeController } from "./compose.js"
import { EditorController } from "./editor.js"
import { FormattingController } from "./formatting.js"
import { RecipientsController } from "./recipients.js"
import { UploadController } from "./upload.js"

// A second application beside the page's own: each knows its controllers, and this one is fetched when somebody writes.
const writing = Application.start()
writing.register("autosave", AutosaveController)
writing.register("compose", ComposeController)
writing.register("editor", EditorController)
writing.register("formatting", FormattingController)
writing.register("recipients", RecipientsController)
writing.register("upload", UploadController)
