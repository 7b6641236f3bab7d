package org.turnstone.compose;

import org.jspecify.annotations.Nullable;
import org.turnstone.draft.Stand;

/** What a button of the form asks for. */
sealed interface ComposeAction {

    /**
     * Send now.
     *
     * @param archives whether what is answered is put away once it has gone
     */
    record Send(boolean archives) implements ComposeAction {}

    /**
     * Send at a time.
     *
     * @param until one of the times that were offered; {@code null} for the one written into the form
     */
    record Schedule(@Nullable String until) implements ComposeAction {}

    /** Write down, and go on writing: Drafts will have it soon. */
    record Autosave() implements ComposeAction {}

    /** Save, whatever the draft has become elsewhere up to that revision. */
    record Overwrite(int revision) implements ComposeAction {}

    /** Save as another draft beside what the draft has become elsewhere. */
    record Duplicate() implements ComposeAction {}

    /** Give up what was written here for what the draft has become elsewhere. */
    record Yield() implements ComposeAction {}

    /** Save, and go on writing. */
    record Save() implements ComposeAction {}

    /** Save with the chosen files. */
    record Attach() implements ComposeAction {}

    /** Save without that attachment. */
    record Remove(String enclosure) implements ComposeAction {}

    /** Put right what was asked about, and go on writing. */
    record Mend(String doubt) implements ComposeAction {}

    /** Save as somebody else: their signature takes the place of the one before. */
    record Resign() implements ComposeAction {}

    /** Save, and keep the text as a template. */
    record Keep() implements ComposeAction {}

    record Discard() implements ComposeAction {}

    /** Whether files have to fit: what is only saved, or gets smaller, is kept whatever it is. */
    default boolean needsRoom() {
        return this instanceof Attach || this instanceof Send || this instanceof Schedule;
    }

    /** Whether it writes down what the form holds. */
    default boolean writes() {
        return !(this instanceof Discard || this instanceof Yield || this instanceof Duplicate);
    }

    String REMOVE = "remove-attachment-";
    String OVERWRITE = "overwrite-";
    String SCHEDULE = "schedule-";

    String MEND = "mend-";

    /** Anything unknown saves: whatever was meant, the text is safe. */
    static ComposeAction of(@Nullable String value) {
        if (value != null && value.startsWith(REMOVE)) {
            return new Remove(value.substring(REMOVE.length()));
        }
        if (value != null && value.startsWith(MEND)) {
            return new Mend(value.substring(MEND.length()));
        }
        if (value != null && value.startsWith(SCHEDULE)) {
            return new Schedule(value.substring(SCHEDULE.length()));
        }
        if (value != null && value.startsWith(OVERWRITE)) {
            return new Overwrite(Stand.count(value.substring(OVERWRITE.length())));
        }
        return switch (value == null ? "" : value) {
            case "autosave" -> new Autosave();
            case "duplicate" -> new Duplicate();
            case "yield" -> new Yield();
            case "send" -> new Send(false);
            case "send-archive" -> new Send(true);
            case "schedule" -> new Schedule(null);
            case "attach" -> new Attach();
            case "sender" -> new Resign();
            case "template" -> new Keep();
            case "discard" -> new Discard();
            default -> new Save();
        };
    }
}
