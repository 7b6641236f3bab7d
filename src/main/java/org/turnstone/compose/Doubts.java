package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.turnstone.correspondent.Collected;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.Messages;
import org.turnstone.problem.Problem;
import org.turnstone.snippet.Placeholders;

/** What is worth asking before a message goes. */
@ApplicationScoped
class Doubts {

    /** Who wrote there once may have been wrong once. */
    private static final int OFTEN = 2;

    private final Collected collected;

    Doubts(Collected collected) {
        this.collected = collected;
    }

    /** Everything that is worth asking of this message. */
    List<Doubt> of(WritingFor by, Messages mail, Composition composition) {
        Set<String> often = new HashSet<>(collected.of(by.account().personId()).domains(OFTEN));
        by.identities().all().forEach(own -> often.add(own.from().domain()));
        return of(composition, answeredToAll(mail, composition), by.identities()::isOwn, often);
    }

    static List<Doubt> of(
            Composition composition,
            @Nullable Envelope original,
            Predicate<EmailAddress> self,
            Collection<String> often) {
        List<Doubt> doubts = new ArrayList<>();
        if (composition.written().subject().isBlank()) {
            doubts.add(new Doubt.NoSubject());
        }
        String words = OwnWords.of(composition);
        if (!composition.hasFiles()) {
            AttachmentWords.in(words).map(Doubt.NoAttachment::new).ifPresent(doubts::add);
        }
        Placeholders.left(words).stream().findFirst().map(Doubt.Unfilled::new).ifPresent(doubts::add);
        doubts.addAll(RecipientDoubts.of(composition.written(), original, self, often));
        return doubts;
    }

    /** The original, where all of its readers are answered; {@code null} where none are, or it has gone. */
    static @Nullable Envelope answeredToAll(Messages mail, Composition composition) {
        MessageRef original = composition.original();
        if (original == null || composition.mode() != Mode.REPLY_ALL) {
            return null;
        }
        try {
            return mail.peek(original).envelope();
        } catch (Problem gone) {
            return null;
        }
    }
}
