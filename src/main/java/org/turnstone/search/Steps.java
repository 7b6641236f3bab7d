package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;

/** Takes a search step by step, and says how far it has come. */
@RequestScoped
class Steps {

    private final SearchConfig config;
    private final SearchTexts texts;
    private final ResultViews views;

    Steps(SearchConfig config, SearchTexts texts, ResultViews views) {
        this.config = config;
        this.texts = texts;
        this.views = views;
    }

    /**
     * How far a search has come.
     *
     * @param all the folders it is about
     * @param left those nobody has looked into yet
     * @param late those that took too long
     * @param refused those that the server could not search
     * @param step how many steps were taken
     * @param first whether this is the beginning
     */
    record Progress(List<Place> all, List<Place> left, List<Place> late, List<Place> refused, int step, boolean first) {

        static Progress read(
                Places places, @Nullable String left, @Nullable String late, @Nullable String refused, int step) {
            List<Place> all = places.chosen();
            return new Progress(
                    all,
                    left == null ? all : SearchAddress.places(left, all),
                    SearchAddress.places(late, all),
                    SearchAddress.places(refused, all),
                    Math.clamp(step, 1, 10_000),
                    left == null);
        }

        int searched() {
            return all.size() - left.size() - late.size() - refused.size();
        }
    }

    /** What a step has found, and how far the search has come by it. */
    record Taken(List<Answer.Hits> hits, Progress after) {}

    Taken take(Searching searching, Progress before) {
        return take(config, searching, before);
    }

    /** The first step leaves what is late for a later one; that one skips it. */
    static Taken take(SearchConfig config, Searching searching, Progress before) {
        if (before.left().isEmpty()) {
            return new Taken(List.of(), before);
        }
        Sweep.Outcome outcome =
                searching.step(before.left(), before.first() ? config.firstFolderTime() : config.folderTime());
        List<Place> late = places(outcome, Answer.Late.class);
        List<Place> left = joined(outcome.left(), before.first() ? late : List.of());
        Progress after = new Progress(
                before.all(),
                left,
                joined(before.late(), before.first() ? List.of() : late),
                joined(before.refused(), places(outcome, Answer.Failed.class)),
                before.step() + 1,
                false);
        return new Taken(hits(outcome.answers()), after);
    }

    /** More of one folder. */
    Taken below(Searching searching, List<Place> places, Uid uid, Places known) {
        List<Answer> answers =
                places.stream().map(place -> searching.below(place, uid)).toList();
        Sweep.Outcome outcome = new Sweep.Outcome(answers, List.of());
        Progress after = new Progress(
                known.chosen(),
                List.of(),
                places(outcome, Answer.Late.class),
                places(outcome, Answer.Failed.class),
                1,
                false);
        return new Taken(hits(answers), after);
    }

    private static List<Answer.Hits> hits(List<Answer> answers) {
        return answers.stream()
                .filter(Answer.Hits.class::isInstance)
                .map(Answer.Hits.class::cast)
                .toList();
    }

    private static List<Place> places(Sweep.Outcome outcome, Class<? extends Answer> kind) {
        return outcome.answers().stream()
                .filter(kind::isInstance)
                .map(Answer::place)
                .toList();
    }

    private static List<Place> joined(List<Place> some, List<Place> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    String coverage(Progress progress) {
        return progress.all().isEmpty()
                ? texts.coverageNone()
                : texts.coverage(progress.searched(), progress.all().size());
    }

    /** Sentences about what was not searched. */
    List<String> skipped(Progress progress) {
        List<String> said = new ArrayList<>();
        if (!progress.late().isEmpty()) {
            said.add(texts.skippedLate(progress.late().size(), views.names(progress.late())));
        }
        if (!progress.refused().isEmpty()) {
            said.add(texts.skippedRefused(views.names(progress.refused())));
        }
        return said;
    }

    /** Where those that were skipped are tried again, once all others are done. */
    @Nullable
    String retry(SearchAddress address, Progress progress) {
        List<Place> skipped = joined(progress.late(), progress.refused());
        return skipped.isEmpty() || !progress.left().isEmpty()
                ? null
                : address.next(skipped, List.of(), List.of(), progress.step());
    }

    @Nullable
    String next(SearchAddress address, Progress progress) {
        return progress.left().isEmpty()
                ? null
                : address.next(progress.left(), progress.late(), progress.refused(), progress.step());
    }
}
