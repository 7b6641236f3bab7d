package org.turnstone.message;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.card.CardsView;
import org.turnstone.mime.Protection;
import org.turnstone.mime.Protection.Kind;
import org.turnstone.web.Dates;

/**
 * What a message is besides text and files.
 *
 * @param protection how it is protected; {@code null} where it is not
 * @param signatures where signatures are downloaded: they are no files for people
 * @param file where the message is downloaded, for another program that can open it
 */
public record KindsView(@Nullable Kind protection, List<String> signatures, String file, CardsView cards) {

    public static final KindsView NONE = new KindsView(null, List.of(), "", CardsView.NONE);

    public KindsView {
        signatures = List.copyOf(signatures);
    }

    static KindsView of(OpenedMessage message, MessageLinks links, Dates dates) {
        Optional<Protection> protection = protection(message);
        return new KindsView(
                protection.map(Protection::kind).orElse(null),
                machinery(message).stream()
                        .map(section -> links.message() + "/parts/" + section)
                        .toList(),
                links.file(),
                new KindCards(message, links, dates).cards());
    }

    private static Optional<Protection> protection(OpenedMessage message) {
        return Protection.of(message.parsed(), message.display());
    }

    /** Sections of parts that do not stand among the files: they are told of here, and to be had from here. */
    static Set<String> told(OpenedMessage message) {
        Set<String> told = new HashSet<>(machinery(message));
        KindCards.enclosed(message).forEach(within -> told.add(within.part().section()));
        return told;
    }

    private static List<String> machinery(OpenedMessage message) {
        return protection(message).map(Protection::machinery).orElse(List.of());
    }

    /** Whether anything is said of it here, so that it is not empty. */
    static boolean speaks(OpenedMessage message) {
        return protection(message).isPresent() || !message.display().blocks().isEmpty();
    }

    public boolean guarded() {
        return protection != null;
    }

    /** Whether it cannot be read here. */
    public boolean closed() {
        return protection != null && protection != Kind.PGP_SIGNED && protection != Kind.SMIME_SIGNED;
    }
}
