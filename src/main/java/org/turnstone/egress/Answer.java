package org.turnstone.egress;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a server said. Its fields are as untrusted as the message that named it. */
public final class Answer {

    private final URI uri;
    private final int status;
    private final Map<String, String> fields;
    private final byte[] body;

    Answer(URI uri, int status, Map<String, String> fields, byte[] body) {
        this.uri = uri;
        this.status = status;
        this.fields = Map.copyOf(fields);
        this.body = body;
    }

    /** Who said it, after all redirects. */
    public URI uri() {
        return uri;
    }

    public int status() {
        return status;
    }

    public boolean isGood() {
        return status / 100 == 2;
    }

    /** The first field of that name. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body of a good answer, unpacked; empty for every other. It is not copied: whoever has it, has it alone. */
    public byte[] body() {
        return body;
    }

    boolean redirects() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
