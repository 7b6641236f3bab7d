import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { HotkeyController } from "./hotkey.js"
import { ListController } from "./list.js"
import { MenuController } from "./menu.js"
import { PanesController } from "./panes.js"
import { RowActionsController } from "./row-actions.js"
import { SelectionController } from "./selection.js"
import { ThemeController } from "./theme.js"
import { ToastController } from "./toast.js"
import { TreeController } from "./tree.js"

// Turbo's progress bar brings a <style> of its own, which the content security policy refuses; ours is in loading.css.
const LONGEST_TIMEOUT = 2 ** 31 - 1
Turbo.config.drive.progressBarDelay = LONGEST_TIMEOUT

const application = Application.start()
application.register("hotkey", HotkeyController)
application.register("list", ListController)
application.register("menu", MenuController)
application.register("panes", PanesController)
application.register("row-actions", RowActionsController)
application.register("selection", SelectionController)
application.register("theme", ThemeController)
application.register("toast", ToastController)
application.register("tree", TreeController)
