package org.turnstone.errand;

import org.turnstone.web.Undo;

/**
 * An errand as a page shows it.
 *
 * @param url {@code /errands/{id}}
 * @param sentence how far it is, or what came of it
 * @param mailbox whose list it changes, as an address
 * @param returnTo where the person came from
 * @param running whether it goes on
 * @param stopping whether it will not for long
 * @param undo whether it can be taken back
 */
public record ErrandView(
        String id,
        String url,
        String sentence,
        int done,
        int total,
        String mailbox,
        String returnTo,
        boolean running,
        boolean stopping,
        boolean undo) {

    static ErrandView of(Errand errand, ErrandWords words) {
        // Read once: it goes on meanwhile.
        Progress progress = errand.progress();
        return new ErrandView(
                errand.id(),
                url(errand),
                words.of(errand, progress),
                progress.done(),
                errand.chore().total(),
                errand.chore().mailbox(),
                errand.chore().returnTo(),
                progress.running(),
                errand.stopping(),
                errand.canBeTakenBack());
    }

    static String url(Errand errand) {
        return "/errands/" + errand.id();
    }

    static Undo undo(Errand errand) {
        return Undo.of(url(errand) + "/undo");
    }

    /** The element of its toast. */
    public String element() {
        return "errand-" + id;
    }
}
