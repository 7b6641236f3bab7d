package org.turnstone.message;

/**
 * A message within a message, on a page of its own.
 *
 * @param message what it says of itself; its links are those of the message around it
 * @param remote whether it wanted anything from elsewhere, which it does not get here
 * @param url under which everything about it lies
 * @param file where it is downloaded
 * @param back the message around it
 */
public record EnclosedView(MessageView message, boolean remote, String url, String file, String back) {

    /** The document of its frame. */
    public String body() {
        return url + "/body";
    }

    public String source() {
        return url + "/source";
    }
}
