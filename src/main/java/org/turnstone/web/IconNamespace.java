package org.turnstone.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/** An icon that is known only when the page is made: {@code {icons:svg(folder.icon)}}. */
@TemplateExtension(namespace = "icons")
final class IconNamespace {

    private IconNamespace() {}

    static RawString svg(Icon icon) {
        return new RawString(icon.markup(""));
    }
}
