package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/** Puts doubts into words. */
@ApplicationScoped
class Questions {

    private final DoubtTexts texts;

    Questions(DoubtTexts texts) {
        this.texts = texts;
    }

    Asked of(List<Doubt> doubts, Asked before) {
        return new Asked(doubts.stream().map(this::question).toList(), before.answered());
    }

    private Question question(Doubt doubt) {
        return switch (doubt) {
            case Doubt.NoSubject() -> of(doubt, texts.noSubject(), null, "subject");
            case Doubt.NoAttachment(String word) -> of(doubt, texts.noAttachment(word), null, "body");
            case Doubt.Placeholder() -> of(doubt, texts.placeholder(), null, "body");
            case Doubt.ManyDisclosed(var people) ->
                of(doubt, texts.manyDisclosed(people.size()), texts.manyDisclosedMend(), "to");
            case Doubt.AnswerToMany(var people, var authors) ->
                of(doubt, texts.answerToMany(people.size()), mend(authors), "to");
            case Doubt.Misspelt misspelt ->
                of(
                        doubt,
                        texts.misspelt(misspelt.address().email(), misspelt.meant()),
                        texts.misspeltMend(misspelt.mended().email()),
                        "to");
            case Doubt.MixedScripts(EmailAddress address) -> of(doubt, texts.mixedScripts(address.email()), null, "to");
            case Doubt.Unfinished(EmailAddress address) ->
                of(doubt, texts.unfinished(address.email(), ending(address)), null, "to");
        };
    }

    private @Nullable String mend(List<EmailAddress> authors) {
        return authors.isEmpty()
                ? null
                : texts.answerToManyMend(authors.getFirst().display());
    }

    private static Question of(Doubt doubt, String text, @Nullable String mend, String field) {
        return new Question(doubt.id(), text, mend, field);
    }

    private static String ending(EmailAddress address) {
        return address.domain().substring(address.domain().lastIndexOf('.'));
    }
}
