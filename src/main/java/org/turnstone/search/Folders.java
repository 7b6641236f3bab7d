package org.turnstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the folders out of a query: no message is asked where it lies, but each folder whether it is searched. */
final class Folders {

    private final List<String> in = new ArrayList<>();
    private final List<String> notIn = new ArrayList<>();

    Query lifted(List<Term> terms, List<Remark> remarks) {
        List<Term> rest = lift(terms, false);
        if (terms.stream().noneMatch(Folders::changesItsMeaning)) {
            return new Query(rest, in, notIn, remarks);
        }
        List<Remark> said = new ArrayList<>(remarks);
        said.add(new Remark.FolderForAll());
        return new Query(rest, in, notIn, said);
    }

    /** Whether taking the folder out leaves another question: that is said. */
    private static boolean changesItsMeaning(Term term) {
        return switch (term) {
            case Term.Operation _, Term.Words _ -> false;
            case Term.Not(Term.All(var inner)) ->
                inner.size() > 1 && inner.stream().anyMatch(Folders::namesFolder);
            case Term.Not not -> changesItsMeaning(not.term());
            case Term.All all -> all.terms().stream().anyMatch(Folders::changesItsMeaning);
            case Term.Any any ->
                any.terms().stream().anyMatch(Folders::namesFolder)
                        && !any.terms().stream().allMatch(Folders::isFolder);
        };
    }

    private static boolean isFolder(Term term) {
        return term instanceof Term.Operation operation && operation.operator() == Operator.IN;
    }

    private static boolean namesFolder(Term term) {
        return switch (term) {
            case Term.Operation _ -> isFolder(term);
            case Term.Words _ -> false;
            case Term.Not not -> namesFolder(not.term());
            case Term.All all -> all.terms().stream().anyMatch(Folders::namesFolder);
            case Term.Any any -> any.terms().stream().anyMatch(Folders::namesFolder);
        };
    }

    private List<Term> lift(List<Term> terms, boolean negative) {
        return terms.stream().flatMap(term -> lift(term, negative).stream()).toList();
    }

    private Optional<Term> lift(Term term, boolean negative) {
        return switch (term) {
            case Term.Operation operation -> {
                if (operation.operator() != Operator.IN) {
                    yield Optional.of(operation);
                }
                (negative ? notIn : in).add(operation.value());
                yield Optional.empty();
            }
            case Term.Words words -> Optional.of(words);
            case Term.Not not -> lift(not.term(), !negative).map(Term.Not::new);
            case Term.All all -> joined(lift(all.terms(), negative), true);
            case Term.Any any -> joined(lift(any.terms(), negative), false);
        };
    }

    private static Optional<Term> joined(List<Term> terms, boolean all) {
        return switch (terms.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(terms.getFirst());
            default -> Optional.of(all ? new Term.All(terms) : new Term.Any(terms));
        };
    }
}
