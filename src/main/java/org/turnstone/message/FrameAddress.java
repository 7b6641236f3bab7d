package org.turnstone.message;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.preference.TextSize;

/**
 * The document of a message's frame, as its reader wants to see it.
 *
 * @param body where it is
 * @param images whether with pictures of other servers
 * @param size how large
 */
record FrameAddress(String body, boolean images, TextSize size) {

    /** In the colours of the page. */
    String adapted() {
        return address("");
    }

    /** In the colours of its sender, on white. */
    String original() {
        return address("colours=own");
    }

    private String address(String colours) {
        String query = Stream.of(images ? "images=show" : "", colours, size.isNormal() ? "" : "zoom=" + size.percent())
                .filter(choice -> !choice.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? body : body + "?" + query;
    }
}
