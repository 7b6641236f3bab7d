import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { AutosaveController } from "./autosave.js"
import { ComposeController } from "./compose.js"
import { DragController } from "./drag.js"
import { EditorController } from "./editor.js"
import { EnterController } from "./enter.js"
import { ErrandController } from "./errand.js"
import { HotkeyController } from "./hotkey.js"
import { ListController } from "./list.js"
import { MenuController } from "./menu.js"
import { MessageFrameController } from "./message-frame.js"
import { PanesController } from "./panes.js"
import { PrintController } from "./print.js"
import { RecipientsController } from "./recipients.js"
import { RowActionsController } from "./row-actions.js"
import { SelectionController } from "./selection.js"
import { ThemeController } from "./theme.js"
import { ToastController } from "./toast.js"
import { TreeController } from "./tree.js"
import { UploadController } from "./upload.js"

// Turbo's progress bar brings a <style> of its own, which the content security policy refuses; ours is in loading.css.
const LONGEST_TIMEOUT = 2 ** 31 - 1
Turbo.config.drive.progressBarDelay = LONGEST_TIMEOUT

const application = Application.start()
application.register("autosave", AutosaveController)
application.register("compose", ComposeController)
application.register("drag", DragController)
application.register("editor", EditorController)
application.register("enter", EnterController)
application.register("errand", ErrandController)
application.register("hotkey", HotkeyController)
application.register("list", ListController)
application.register("menu", MenuController)
application.register("message-frame", MessageFrameController)
application.register("panes", PanesController)
application.register("print", PrintController)
application.register("recipients", RecipientsController)
application.register("row-actions", RowActionsController)
application.register("selection", SelectionController)
application.register("theme", ThemeController)
application.register("toast", ToastController)
application.register("tree", TreeController)
application.register("upload", UploadController)
