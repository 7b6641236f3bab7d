package org.turnstone.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.turnstone.security.ContentHost;

/** What pages have to say of their frames, which depends on the host that fills them: {@code {inject:frames.sandbox}}. */
@Named("frames")
@ApplicationScoped
public class FrameWords {

    private final ContentHost host;

    FrameWords(ContentHost host) {
        this.host = host;
    }

    /**
     * The one word of a message frame's sandbox that differs: of our origin and without scripts (ADR 6), or with our own
     * script and of none (ADR 29). Never both.
     */
    public String getSandbox() {
        return host.origin().isPresent() ? "allow-scripts" : "allow-same-origin";
    }
}
