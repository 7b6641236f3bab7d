import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"

Turbo.session.drive = true
Application.start()
