import { Application } from "@hotwired/stimulus"
import { AutosaveController } from "./autosave.js"
import { ChipDragController } from "./chip-drag.js"
import { ChipEditController } from "./chip-edit.js"
import { ChipsController } from "./chips.js"
import { ComposeController } from "./compose.js"
import { DoubtsController } from "./doubts.js"
import { EditorController } from "./editor.js"
import { FileDropController } from "./file-drop.js"
import { FormattingController } from "./formatting.js"
import { PeopleController } from "./people.js"
import { RecipientsController } from "./recipients.js"
import { SenderController } from "./sender.js"
import { SnippetController } from "./snippet.js"
import { SuggestController } from "./suggest.js"
import { UploadController } from "./upload.js"
import "./carry.js"

// A second application beside the page's own: each knows its controllers, and this one is fetched when somebody writes.
const writing = Application.start()
writing.register("autosave", AutosaveController)
writing.register("chip-drag", ChipDragController)
writing.register("chip-edit", ChipEditController)
writing.register("chips", ChipsController)
writing.register("compose", ComposeController)
writing.register("doubts", DoubtsController)
writing.register("editor", EditorController)
writing.register("file-drop", FileDropController)
writing.register("formatting", FormattingController)
writing.register("people", PeopleController)
writing.register("recipients", RecipientsController)
writing.register("sender", SenderController)
writing.register("snippet", SnippetController)
writing.register("suggest", SuggestController)
writing.register("upload", UploadController)
