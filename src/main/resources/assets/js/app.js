import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { Autosave } from "./autosave.js"
import { Compose } from "./compose.js"
import { Editor } from "./editor.js"
import { HotkeyController } from "./hotkey.js"
import { ListController } from "./list.js"
import { MenuController } from "./menu.js"
import { MessageFrame } from "./message-frame.js"
import { PanesController } from "./panes.js"
import { Print } from "./print.js"
import { Recipients } from "./recipients.js"
import { SelectionController } from "./selection.js"
import { ThemeController } from "./theme.js"
import { ToastController } from "./toast.js"
import { TreeController } from "./tree.js"
import { Upload } from "./upload.js"

// Turbo's progress bar brings a <style> of its own, which the content security policy refuses; ours is in loading.css.
const LONGEST_TIMEOUT = 2 ** 31 - 1
Turbo.config.drive.progressBarDelay = LONGEST_TIMEOUT

const application = Application.start()
application.register("autosave", Autosave)
application.register("compose", Compose)
application.register("editor", Editor)
application.register("hotkey", HotkeyController)
application.register("list", ListController)
application.register("menu", MenuController)
application.register("message-frame", MessageFrame)
application.register("panes", PanesController)
application.register("print", Print)
application.register("recipients", Recipients)
application.register("selection", SelectionController)
application.register("theme", ThemeController)
application.register("toast", ToastController)
application.register("tree", TreeController)
application.register("upload", Upload)
