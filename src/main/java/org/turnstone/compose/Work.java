package org.turnstone.compose;

import java.util.List;
import org.turnstone.draft.Storing;
import org.turnstone.message.Messages;

/**
 * One request of a form, its words written down and its draft held.
 *
 * @param mail where its parts lie
 * @param words as they are written down
 * @param storing the right to its draft: nobody else moves it meanwhile
 * @param docked whether the form is the panel over a mailbox rather than a page
 */
record Work(WritingFor by, Messages mail, Composition composition, DraftWords words, Storing storing, boolean docked) {

    Work with(Composition other) {
        return new Work(by, mail, other, words, storing, docked);
    }

    /** What its form names, and is no longer anywhere. */
    List<String> missing() {
        return words.enclosed().stream()
                .filter(id -> composition.enclosures().stream()
                        .noneMatch(enclosure -> enclosure.id().text().equals(id)))
                .toList();
    }
}
