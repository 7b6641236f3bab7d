package org.turnstone.html;

import java.util.List;

/**
 * A message's HTML made safe, and what was found on the way.
 *
 * @param body to be shown
 * @param remote pictures and style sheets' pictures on other servers
 * @param misleadingLinks links that show one host and go to another
 * @param fellBack whether the HTML was too large, too deep or too slow, so that {@code body} is only its text (H14)
 */
public record Sanitized(
        SafeHtml body, List<RemotePicture> remote, List<MisleadingLink> misleadingLinks, boolean fellBack) {

    public Sanitized {
        remote = List.copyOf(remote);
        misleadingLinks = List.copyOf(misleadingLinks);
    }

    /** How many of them would have been fetched, without the trackers. */
    public int blockedRemote() {
        return count(RemotePicture.Fate.BLOCKED);
    }

    /** How many of them are too small to be seen, and exist to tell the sender that the mail was opened. */
    public int blockedTrackers() {
        return count(RemotePicture.Fate.TRACKER);
    }

    private int count(RemotePicture.Fate fate) {
        return Math.toIntExact(
                remote.stream().filter(picture -> picture.fate() == fate).count());
    }

    /**
     * A link whose text is an address on one host and whose target is on another (H07).
     *
     * @param shownHost the host a reader believes it goes to
     * @param targetHost the host it goes to
     */
    public record MisleadingLink(String shownHost, String targetHost) {}
}
