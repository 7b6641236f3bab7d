import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { Autosave } from "./autosave.js"
import { Compose } from "./compose.js"
import { Editor } from "./editor.js"
import { MessageFrame } from "./message-frame.js"
import { Print } from "./print.js"
import { Recipients } from "./recipients.js"
import { Upload } from "./upload.js"

Turbo.session.drive = true

const application = Application.start()
application.register("autosave", Autosave)
application.register("compose", Compose)
application.register("editor", Editor)
application.register("message-frame", MessageFrame)
application.register("print", Print)
application.register("recipients", Recipients)
application.register("upload", Upload)
