package org.turnstone.correspondent;

import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.web.Avatar;

/**
 * Somebody who may be meant by what is typed.
 *
 * @param entry as it goes into the field
 * @param email the address alone
 * @param name in pieces; empty where they have none
 * @param address in pieces
 */
public record Suggestion(String entry, String email, List<Marked> name, List<Marked> address, Avatar avatar) {

    static Suggestion of(Correspondent person, String typed) {
        EmailAddress shown = person.shown();
        List<String> words = Folded.words(typed);
        String name = shown.name();
        return new Suggestion(
                Addresses.format(shown),
                shown.email(),
                name == null ? List.of() : Marked.of(name, words),
                Marked.of(shown.email(), words),
                Avatar.of(shown));
    }
}
