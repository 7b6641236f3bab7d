import { Application } from "@hotwired/stimulus"
import { DatesController } from "./dates.js"
import { RoomsController } from "./rooms.js"

// A third application beside those of the page and of the form: for lists that are longer than a page.
const scrolling = Application.start()
scrolling.register("dates", DatesController)
scrolling.register("rooms", RoomsController)
