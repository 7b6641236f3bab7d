package org.turnstone.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.turnstone.account.Account;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.Criterion.Field;
import org.turnstone.label.Label;
import org.turnstone.label.LabelBook;
import org.turnstone.mail.Flag;

/**
 * Says in the server's terms what a query asks for.
 *
 * @param account whose mail it is: {@code from:me}
 * @param labels what they call keywords
 * @param now whence ages are counted
 */
record Criteria(Account account, LabelBook labels, Instant now) {

    Criterion of(Query query) {
        return all(query.terms());
    }

    private Criterion all(List<Term> terms) {
        return Criterion.allOf(terms.stream().map(this::of).toList());
    }

    private Criterion of(Term term) {
        return switch (term) {
            case Term.Words words ->
                words.phrase()
                        ? Criterion.contains(Field.TEXT, words.text())
                        : Criterion.resembles(Field.TEXT, words.text());
            case Term.Operation operation -> of(operation);
            case Term.Not not -> Criterion.not(of(not.term()));
            case Term.All all -> all(all.terms());
            case Term.Any any ->
                Criterion.anyOf(any.terms().stream().map(this::of).toList());
        };
    }

    /** The parser has let in only values that can be read. */
    private Criterion of(Term.Operation operation) {
        String value = operation.value();
        return switch (operation.operator()) {
            case FROM -> Criterion.contains(Field.FROM, person(value));
            case TO -> recipient(person(value));
            case CC -> Criterion.contains(Field.CC, person(value));
            case BCC -> Criterion.contains(Field.BCC, person(value));
            case SUBJECT -> text(Field.SUBJECT, operation);
            case BODY -> text(Field.BODY, operation);
            case HAS -> new Criterion.Attached();
            case FILENAME -> new Criterion.Named(value);
            case IS -> is(Operator.Being.named(value).orElseThrow());
            case IN -> Criterion.ALL;
            case LABEL -> label(value);
            case BEFORE -> new Criterion.Before(Values.day(value).orElseThrow());
            case AFTER -> new Criterion.Since(Values.day(value).orElseThrow());
            case OLDER_THAN -> new Criterion.Older(Values.age(value).orElseThrow(), now);
            case NEWER_THAN -> new Criterion.Younger(Values.age(value).orElseThrow(), now);
            case LARGER -> new Criterion.Larger(Values.size(value).orElseThrow());
            case SMALLER -> new Criterion.Smaller(Values.size(value).orElseThrow());
            case LIST -> new Criterion.Header("List-Id", value);
        };
    }

    /** By the person's name for it, else by the keyword itself; nothing bears a label that there is not. */
    private Criterion label(String value) {
        return labels.named(value)
                .map(Label::keyword)
                .or(() -> Values.keyword(value))
                .map(Criterion::marked)
                .orElseGet(() -> Criterion.anyOf(List.of()));
    }

    private static Criterion text(Field field, Term.Operation operation) {
        return operation.quoted()
                ? Criterion.contains(field, operation.value())
                : Criterion.resembles(field, operation.value());
    }

    /** Whoever asks for mail to somebody means every way to address them. */
    private static Criterion recipient(String person) {
        return Criterion.anyOf(List.of(
                Criterion.contains(Field.TO, person),
                Criterion.contains(Field.CC, person),
                Criterion.contains(Field.BCC, person)));
    }

    private String person(String value) {
        return value.toLowerCase(Locale.ROOT).equals("me") ? account.address().email() : value;
    }

    private static Criterion is(Operator.Being being) {
        return switch (being) {
            case UNREAD -> Criterion.not(Criterion.marked(Flag.SEEN));
            case READ -> Criterion.marked(Flag.SEEN);
            case STARRED -> Criterion.marked(Flag.FLAGGED);
            case UNSTARRED -> Criterion.not(Criterion.marked(Flag.FLAGGED));
            case ANSWERED -> Criterion.marked(Flag.ANSWERED);
            case FORWARDED -> Criterion.marked(Flag.FORWARDED);
            case DRAFT -> Criterion.marked(Flag.DRAFT);
            case PINNED -> Criterion.marked(Flag.PINNED);
            case MUTED -> Criterion.marked(Flag.MUTED);
        };
    }
}
