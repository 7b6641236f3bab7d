package org.turnstone.compose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;

/** Puts right what was asked about, where one press of a button can. */
final class Mending {

    private Mending() {}

    static Written of(Doubt doubt, Written written) {
        return switch (doubt) {
            case Doubt.ManyDisclosed ignored ->
                written.sentTo(
                        "",
                        "",
                        Stream.of(written.to(), written.cc(), written.bcc())
                                .filter(field -> !field.isBlank())
                                .collect(Collectors.joining(", ")));
            case Doubt.AnswerToMany(var people, var authors) ->
                written.sentTo(Addresses.format(authors), "", written.bcc());
            case Doubt.Misspelt misspelt ->
                written.sentTo(
                        corrected(written.to(), misspelt),
                        corrected(written.cc(), misspelt),
                        corrected(written.bcc(), misspelt));
            case Doubt.NoSubject ignored -> written;
            case Doubt.NoAttachment ignored -> written;
            case Doubt.Placeholder ignored -> written;
            case Doubt.MixedScripts ignored -> written;
            case Doubt.Unfinished ignored -> written;
        };
    }

    private static String corrected(String field, Doubt.Misspelt misspelt) {
        List<EmailAddress> entered = Addresses.parseEntered(field).addresses();
        if (entered.stream().noneMatch(misspelt.address()::sameMailbox)) {
            return field;
        }
        return Addresses.format(entered.stream()
                .map(address -> misspelt.address().sameMailbox(address) ? misspelt.mended() : address)
                .toList());
    }
}
