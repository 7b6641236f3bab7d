import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { CopyController } from "./copy.js"
import { DragController } from "./drag.js"
import { EnterController } from "./enter.js"
import { ErrandController } from "./errand.js"
import { HitsController } from "./hits.js"
import { HotkeyController } from "./hotkey.js"
import { ListController } from "./list.js"
import { LiveController } from "./live.js"
import { MenuController } from "./menu.js"
import { MessageFrameController } from "./message-frame.js"
import { NotifyController } from "./notify.js"
import { PanesController } from "./panes.js"
import { PrintController } from "./print.js"
import { RowActionsController } from "./row-actions.js"
import { SearchBoxController } from "./search-box.js"
import { SelectionController } from "./selection.js"
import { StackController } from "./stack.js"
import { ThemeController } from "./theme.js"
import { ToastController } from "./toast.js"
import { TreeController } from "./tree.js"
import "./answered.js"
import "./deeds.js"
import "./one-snapshot.js"
import "./stream-actions.js"
import { foreseeScrolling, loadScrolling } from "./load-scrolling.js"
import { foreseeWriting, loadWriting } from "./load-writing.js"

// Turbo's progress bar brings a <style> of its own, which the content security policy refuses; ours is in loading.css.
const LONGEST_TIMEOUT = 2 ** 31 - 1
Turbo.config.drive.progressBarDelay = LONGEST_TIMEOUT

const application = Application.start()
application.register("copy", CopyController)
application.register("drag", DragController)
application.register("enter", EnterController)
application.register("errand", ErrandController)
application.register("hits", HitsController)
application.register("hotkey", HotkeyController)
application.register("list", ListController)
application.register("live", LiveController)
application.register("menu", MenuController)
application.register("message-frame", MessageFrameController)
application.register("notify", NotifyController)
application.register("panes", PanesController)
application.register("print", PrintController)
application.register("row-actions", RowActionsController)
application.register("search-box", SearchBoxController)
application.register("selection", SelectionController)
application.register("stack", StackController)
application.register("theme", ThemeController)
application.register("toast", ToastController)
application.register("tree", TreeController)

loadWriting()
loadScrolling()
document.addEventListener("turbo:load", loadWriting)
document.addEventListener("turbo:load", loadScrolling)
document.addEventListener("rows:changed", loadScrolling)
document.addEventListener("scroll", foreseeScrolling, { capture: true, passive: true })
document.addEventListener("turbo:frame-load", loadWriting)
for (const sign of ["pointerover", "focusin", "click"]) document.addEventListener(sign, foreseeWriting)
