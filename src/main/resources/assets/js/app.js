import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { AutosaveController } from "./autosave.js"
import { ComposeController } from "./compose.js"
import { EditorController } from "./editor.js"
import { MessageFrameController } from "./message-frame.js"
import { PrintController } from "./print.js"
import { RecipientsController } from "./recipients.js"
import { UploadController } from "./upload.js"

Turbo.session.drive = true
const application = Application.start()
application.register("autosave", AutosaveController)
application.register("compose", ComposeController)
application.register("editor", EditorController)
application.register("message-frame", MessageFrameController)
application.register("print", PrintController)
application.register("recipients", RecipientsController)
application.register("upload", UploadController)
