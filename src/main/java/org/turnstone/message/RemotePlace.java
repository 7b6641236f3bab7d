package org.turnstone.message;

/**
 * A server that a message names pictures on.
 *
 * @param host empty where the message names none that can be read
 * @param images how many pictures, trackers not counted
 * @param trackers how many pictures that nobody is meant to see
 */
public record RemotePlace(String host, int images, int trackers) {

    RemotePlace plus(boolean tracker) {
        return tracker ? new RemotePlace(host, images, trackers + 1) : new RemotePlace(host, images + 1, trackers);
    }
}
