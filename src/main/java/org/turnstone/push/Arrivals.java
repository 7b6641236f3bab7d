package org.turnstone.push;

import java.util.List;

/**
 * What a desktop notification tells.
 *
 * @param mark the newest message there is, to ask from the next time
 * @param messages unread ones that came after the mark that was given, the newest first
 */
public record Arrivals(String mark, List<Arrival> messages) {

    /**
     * One message.
     *
     * @param id the same in every tab, so that it is told once
     * @param href where it is read
     */
    public record Arrival(String id, String href, String who, String subject) {}

    public Arrivals {
        messages = List.copyOf(messages);
    }
}
