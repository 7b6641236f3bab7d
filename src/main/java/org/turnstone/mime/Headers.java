package org.turnstone.mime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MediaType;

/** A header section in its order (RFC 5322 section 2.1). Names are looked up without regard to case. */
public final class Headers {

    private final List<Header> all;

    Headers(List<Header> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the header section at the start of {@code raw}; a body that follows is ignored. Never throws. */
    public static Headers parse(byte[] raw) {
        Lines line = new Lines(Octets.of(raw));
        HeaderSection section = new HeaderSection();
        while (line.advance()) {
            if (section.isPreceding(raw, line, raw.length)) {
                continue;
            }
            if (line.isBlank() || section.endsBefore(raw, line, raw.length)) {
                break;
            }
            section.add(raw, line);
        }
        return section.finish();
    }

    /** Every field, in order. */
    public List<Header> all() {
        return all;
    }

    /** The first field of that name: unfolded, not decoded, one character per octet. */
    public Optional<String> first(String name) {
        return all.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Every field of that name in order, as {@link #first}. */
    public List<String> values(String name) {
        return all.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /**
     * The first field of that name, decoded to one harmless line by {@link HeaderText}; empty where there is none. Raw
     * 8-bit text that is not UTF-8 is taken to be in the charset that Content-Type names.
     */
    public String text(String name) {
        return first(name).map(value -> HeaderText.decode(value, charset())).orElse("");
    }

    private @Nullable String charset() {
        return ContentType.parse(first("Content-Type").orElse(""), MediaType.TEXT_PLAIN)
                .parameters()
                .get("charset");
    }
}
