package org.turnstone.message;

import java.util.List;
import org.turnstone.html.SafeHtml;

/**
 * A conversation for paper.
 *
 * @param subject of the message that was open
 * @param messages the oldest first
 * @param leftOut how many older ones there was no room for
 * @param unread how many are not there any more, or could not be read
 * @param withPictures whether any of them shows pictures of other servers
 */
public record PrintedConversation(
        String subject, List<Printed> messages, int leftOut, int unread, boolean withPictures) {

    /** One message of it. */
    public record Printed(MessageView message, SafeHtml body) {}

    public PrintedConversation {
        messages = List.copyOf(messages);
    }
}
