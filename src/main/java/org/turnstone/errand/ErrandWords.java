package org.turnstone.errand;

import org.jspecify.annotations.Nullable;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.Problem;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.web.Numbers;

/** Says what came of an errand: how far it got, and what can be done about the rest. */
final class ErrandWords {

    private final ErrandTexts texts;
    private final Numbers numbers;

    ErrandWords(ErrandTexts texts, Numbers numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    String of(Errand errand, Progress progress) {
        Chore chore = errand.chore();
        String done = progress.done() == 0 ? "" : chore.done(progress.met(), progress.missing());
        String left = numbers.count((long) chore.total() - progress.done());
        return switch (progress.state()) {
            case RUNNING -> chore.doing(progress.done());
            case DONE -> done;
            case STOPPED -> done.isEmpty() ? texts.stoppedAtOnce() : texts.stopped(done, left);
            case BROKEN -> broken(done, left, progress.trouble()).strip();
        };
    }

    private String broken(String done, String left, @Nullable Problem trouble) {
        return switch (trouble) {
            case ServerUnreachable _, OutcomeUnknown _ -> texts.lost(done, left);
            case QuotaExceeded _ -> texts.full(done, left);
            case MailboxChanged _, NotFound _ -> texts.changed(done, left);
            case null -> texts.lost(done, left);
            default -> texts.refused(done, left);
        };
    }
}
