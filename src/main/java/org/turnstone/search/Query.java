package org.turnstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person looks for.
 *
 * @param terms all of which have to be true
 * @param in the folders to look in; none means everywhere but in Junk and Trash
 * @param notIn folders to leave out
 * @param remarks what could not be taken word for word
 */
record Query(List<Term> terms, List<String> in, List<String> notIn, List<Remark> remarks) {

    Query {
        terms = List.copyOf(terms);
        in = List.copyOf(in);
        notIn = List.copyOf(notIn);
        remarks = List.copyOf(remarks);
    }

    /** Never fails: what cannot be understood is searched for as words, or left out and remarked upon. */
    static Query parse(String text) {
        return new QueryParser(text).parse();
    }

    /** Whether nothing is asked for at all; a folder by itself is something: everything in it. */
    boolean isEmpty() {
        return terms.isEmpty() && in.isEmpty();
    }

    /** The query as it may be typed; parsing it gives the same query again. */
    String text() {
        List<String> parts = new ArrayList<>();
        in.forEach(name -> parts.add(operation(Operator.IN, name, false)));
        notIn.forEach(name -> parts.add("-" + operation(Operator.IN, name, false)));
        terms.forEach(term -> parts.add(text(term)));
        return String.join(" ", parts);
    }

    private static String text(Term term) {
        return switch (term) {
            case Term.Words words -> words.phrase() ? quoted(words.text()) : words.text();
            case Term.Operation operation -> operation(operation.operator(), operation.value(), operation.quoted());
            case Term.Not not -> "-" + text(not.term());
            case Term.All all -> "(" + joined(all.terms(), " ") + ")";
            case Term.Any any -> "(" + joined(any.terms(), " OR ") + ")";
        };
    }

    private static String joined(List<Term> terms, String between) {
        return String.join(between, terms.stream().map(Query::text).toList());
    }

    private static String operation(Operator operator, String value, boolean quoted) {
        boolean plain = value.codePoints().noneMatch(c -> Character.isWhitespace(c) || "()\"".indexOf(c) >= 0);
        return operator.word() + ":" + (quoted || !plain ? quoted(value) : value);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The words to be made visible where they stand: those that are looked for in text, and not those that are not. */
    List<String> words() {
        return terms.stream()
                .flatMap(Query::words)
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    private static Stream<String> words(Term term) {
        return switch (term) {
            case Term.Words words -> Stream.of(words.text());
            case Term.Operation operation ->
                operation.operator().isAboutText() ? Stream.of(operation.value()) : Stream.empty();
            case Term.Not _ -> Stream.empty();
            case Term.All all -> all.terms().stream().flatMap(Query::words);
            case Term.Any any -> any.terms().stream().flatMap(Query::words);
        };
    }
}
