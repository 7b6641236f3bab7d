package org.turnstone.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/** {@link Assets} in templates: {@code {assets:url('app.css')}}. */
@TemplateExtension(namespace = "assets")
final class AssetNamespace {

    private AssetNamespace() {}

    static String url(String name) {
        return Assets.url(name);
    }

    /** The import map is ours, made of our own addresses alone, and must stand in the page byte for byte. */
    static RawString importMap() {
        return new RawString(Assets.importMap());
    }
}
