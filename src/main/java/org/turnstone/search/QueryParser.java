package org.turnstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query. Words stand side by side and all have to be true; {@code OR} binds two neighbours more closely than that,
 * as it does elsewhere; {@code -} turns what follows around. It always comes to an end, and always with a query.
 */
final class QueryParser {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 10;
    private static final int MOST_TERMS = 40;

    private final QueryText text;
    private final List<Remark> remarks = new ArrayList<>();
    private int counted;
    private int depth;

    QueryParser(String typed) {
        if (typed.length() > LONGEST) {
            remarks.add(new Remark.TooLong());
        }
        this.text = new QueryText(typed.substring(0, Math.min(LONGEST, typed.length())));
    }

    Query parse() {
        List<Term> terms = new ArrayList<>();
        while (!text.atEnd()) {
            terms.addAll(all(null));
            text.accept(')');
        }
        return new Folders().lifted(terms, remarks);
    }

    /**
     * Side by side, up to the end or a closing parenthesis.
     *
     * @param about the operator before the parenthesis; {@code null} for none
     */
    private List<Term> all(@Nullable Operator about) {
        List<Term> terms = new ArrayList<>();
        while (!text.atEnd() && text.peek() != ')') {
            any(about).ifPresent(terms::add);
        }
        return terms;
    }

    private Optional<Term> any(@Nullable Operator about) {
        List<Term> terms = new ArrayList<>();
        do {
            one(about).ifPresent(terms::add);
        } while (text.acceptWord("OR"));
        return switch (terms.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(terms.getFirst());
            default -> Optional.of(new Term.Any(terms));
        };
    }

    private Optional<Term> one(@Nullable Operator about) {
        while (text.acceptWord("AND") || text.acceptWord("OR")) {
            // Said anyway by standing there, or with nothing before it.
        }
        boolean negative = false;
        while (text.acceptMinus() || text.acceptWord("NOT")) {
            negative = !negative;
        }
        Optional<Term> term = text.atEnd() || text.peek() == ')' ? Optional.empty() : positive(about);
        return negative ? term.map(QueryParser::opposite) : term;
    }

    private static Term opposite(Term term) {
        return term instanceof Term.Not(Term within) ? within : new Term.Not(term);
    }

    private Optional<Term> positive(@Nullable Operator about) {
        if (text.peek() == '(') {
            return group(about);
        }
        if (text.peek() == '"') {
            return leaf(about, text.quoted(), true);
        }
        String name = text.operatorName();
        Optional<Operator> operator = Operator.named(name);
        if (operator.isPresent()) {
            text.skip(name.length() + 1);
            return value(operator.get());
        }
        String word = text.word();
        if (!name.isEmpty() && word.length() > name.length() + 1 && !word.startsWith("//", name.length() + 1)) {
            remarks.add(new Remark.UnknownOperator(name));
        }
        return leaf(about, word, QueryText.isReserved(word));
    }

    /** What stands behind the colon. */
    private Optional<Term> value(Operator operator) {
        if (!text.atEndOfWord() && text.peek() == '(' && operator.isAboutText()) {
            return group(operator);
        }
        if (!text.atEndOfWord() && text.peek() == '"') {
            return leaf(operator, text.quoted(), true);
        }
        return leaf(operator, text.atEndOfWord() ? "" : text.word(), false);
    }

    private Optional<Term> group(@Nullable Operator about) {
        text.accept('(');
        if (depth >= DEEPEST) {
            return Optional.empty();
        }
        depth++;
        List<Term> terms = all(about);
        depth--;
        text.accept(')');
        return switch (terms.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(terms.getFirst());
            default -> Optional.of(new Term.All(terms));
        };
    }

    private Optional<Term> leaf(@Nullable Operator operator, String value, boolean quoted) {
        if (operator != null && !operator.takes(value)) {
            remarks.add(new Remark.UnknownValue(operator, value));
            return Optional.empty();
        }
        if (value.isBlank() || (value.equals("-") && !quoted)) {
            return Optional.empty();
        }
        if (++counted > MOST_TERMS) {
            if (!remarks.contains(new Remark.TooLong())) {
                remarks.add(new Remark.TooLong());
            }
            return Optional.empty();
        }
        return Optional.of(
                operator == null ? new Term.Words(value, quoted) : new Term.Operation(operator, value, quoted));
    }
}
