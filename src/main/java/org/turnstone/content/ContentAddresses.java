package org.turnstone.content;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.security.ContentHost;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.ContentRequest.Lasting;

/**
 * Where documents of the second host find what they show. A page's links lead there by a redirect; a document of no
 * origin brings no cookie to be redirected by.
 */
@ApplicationScoped
public class ContentAddresses {

    private final ContentHost host;
    private final ContentSeal seal;
    private final ContentSession session;

    ContentAddresses(ContentHost host, ContentSeal seal, ContentSession session) {
        this.host = host;
        this.seal = seal;
        this.session = session;
    }

    /** The address of what a path of ours names, sealed for this request's session; the path where there is one host. */
    public String of(String path) {
        return host.origin()
                .flatMap(origin -> session.word()
                        .map(word -> origin + seal.path(new ContentRequest(Lasting.LONG, word, null, null, path))))
                .orElse(path);
    }
}
