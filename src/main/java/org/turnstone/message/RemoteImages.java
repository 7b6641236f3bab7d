package org.turnstone.message;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.turnstone.html.RemotePicture;

/**
 * What a message wanted to load from elsewhere, and whether it may: the privacy receipt.
 *
 * @param places the servers it names, those with most pictures first
 * @param terms whether they are shown
 */
public record RemoteImages(List<RemotePlace> places, PictureTerms terms) {

    public static final RemoteImages NONE = new RemoteImages(List.of(), PictureTerms.BLOCKED);

    public RemoteImages {
        places = List.copyOf(places);
    }

    /**
     * Counts by server.
     *
     * @param isTracker whether a picture turned out to be one when it was fetched before
     */
    static RemoteImages of(List<RemotePicture> found, Predicate<URI> isTracker, PictureTerms terms) {
        Map<String, RemotePlace> places = new LinkedHashMap<>();
        for (RemotePicture picture : found) {
            RemotePlace place = places.getOrDefault(picture.host(), new RemotePlace(picture.host(), 0, 0));
            places.put(picture.host(), place.plus(tracks(picture, isTracker)));
        }
        List<RemotePlace> sorted = places.values().stream()
                .sorted((one, other) ->
                        Integer.compare(other.images() + other.trackers(), one.images() + one.trackers()))
                .toList();
        return new RemoteImages(sorted, terms);
    }

    private static boolean tracks(RemotePicture picture, Predicate<URI> isTracker) {
        URI address = picture.address();
        return picture.fate() == RemotePicture.Fate.TRACKER || (address != null && isTracker.test(address));
    }

    /** Whether there is anything to tell. */
    public boolean any() {
        return !places.isEmpty();
    }

    /** How many pictures, trackers not counted. */
    public int images() {
        return places.stream().mapToInt(RemotePlace::images).sum();
    }

    /** How many pictures that nobody is meant to see (R08); blocked even when pictures are shown. */
    public int trackers() {
        return places.stream().mapToInt(RemotePlace::trackers).sum();
    }

    /** On how many servers the pictures are. */
    public int imagePlaces() {
        return Math.toIntExact(
                places.stream().filter(place -> place.images() > 0).count());
    }

    public boolean shown() {
        return terms.shown();
    }

    /** Whether asking for the images would change anything. */
    public boolean canShow() {
        return images() > 0 && terms.offered() && !terms.shown();
    }

    /** Whether they can be shown from now on whenever this sender writes. */
    public boolean canTrust() {
        return images() > 0
                && terms.offered()
                && !terms.always()
                && !terms.sender().isEmpty();
    }
}
