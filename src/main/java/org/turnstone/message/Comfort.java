package org.turnstone.message;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.ListPost;
import org.turnstone.preference.TextSize;

/**
 * What makes a message easier to deal with.
 *
 * @param messageId without its angle brackets; empty where it has none
 * @param waysOff ways off the list it came by; none where it is not to be trusted, since to leave a list tells its
 *     owner that somebody reads
 * @param list the address of the mailing list it came by, where that takes letters; empty where there is none, and where it is not to be trusted either
 * @param block whether its sender is blocked, or could be
 * @param size how large the person wants to see it
 */
public record Comfort(String messageId, List<WayOff> waysOff, String list, BlockView block, TextSize size) {

    /** Nothing of it. */
    public static final Comfort NONE = new Comfort("", List.of(), "", BlockView.NONE, TextSize.NORMAL);

    public Comfort {
        waysOff = List.copyOf(waysOff);
    }

    static Comfort of(
            OpenedMessage message,
            MessageLinks links,
            Optional<URI> oneClick,
            boolean suspicious,
            BlockView block,
            TextSize size) {
        String id = message.envelope().messageId();
        return new Comfort(
                id == null ? "" : id.replaceAll("^<|>$", ""),
                suspicious ? List.of() : WayOff.of(message.parsed().headers(), links, oneClick),
                suspicious ? "" : list(message),
                block,
                size);
    }

    private static String list(OpenedMessage message) {
        return ListPost.address(message.parsed().headers())
                .map(EmailAddress::email)
                .orElse("");
    }
}
