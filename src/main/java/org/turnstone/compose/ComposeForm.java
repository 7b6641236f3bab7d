package org.turnstone.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;

/** The form as the browser posts it; every field may be missing or nonsense. */
class ComposeForm {

    @RestForm
    @Nullable
    String account;

    /** As whom it is written. */
    @RestForm
    @Nullable
    String identity;

    /** Whose signature stands in the text, where it is not that one's. */
    @RestForm
    @Nullable
    String signed;

    /** Which button was pressed, see {@link ComposeAction}. */
    @RestForm
    @Nullable
    String action;

    @RestForm
    @Nullable
    String draft;

    @RestForm
    @Nullable
    String submission;

    /** The revision of the draft that the form has heard of last. */
    @RestForm
    @Nullable
    String revision;

    /** By what the form itself is known, see {@link Stand}. */
    @RestForm
    @Nullable
    String writer;

    /** Which of its requests this is. */
    @RestForm
    @Nullable
    String turn;

    @RestForm
    @Nullable
    String original;

    @RestForm
    @Nullable
    String mode;

    /** When to send it, as {@code <input type=datetime-local>} says it. */
    @RestForm
    @Nullable
    String at;

    /** What was asked before sending and the person has answered, as {@link Asked#answer} writes it. */
    @RestForm
    @Nullable
    String confirmed;

    /** Whether they want to hear that it was delivered: a check box. */
    @RestForm
    @Nullable
    String delivered;

    /** Whether they ask for receipts: a check box. */
    @RestForm
    @Nullable
    String receipts;

    @RestForm
    @Nullable
    String format;

    @RestForm
    @Nullable
    String to;

    @RestForm
    @Nullable
    String cc;

    @RestForm
    @Nullable
    String bcc;

    @RestForm
    @Nullable
    String subject;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String html;

    @RestForm
    @Nullable
    String quotedHtml;

    /** What goes along already, each an {@link EnclosureId}. */
    @RestForm
    List<String> enclosed = new ArrayList<>();

    @RestForm("files")
    List<FileUpload> files = new ArrayList<>();

    /** Pictures of the HTML whose bytes no draft has yet, each named by its {@link PictureId}. */
    @RestForm("pictures")
    List<FileUpload> pictures = new ArrayList<>();

    /** The id it was given, or a new one where that is nonsense. */
    SubmissionId submission() {
        return Optional.ofNullable(submission).flatMap(SubmissionId::parse).orElseGet(SubmissionId::create);
    }

    Stand stand() {
        return Stand.of(revision, writer, turn);
    }

    Written written() {
        return new Written(
                given(to),
                given(cc),
                given(bcc),
                given(subject),
                "rich".equals(format) ? BodyView.Format.RICH : BodyView.Format.PLAIN,
                // Browsers post line ends of their own.
                given(text).replace("\r\n", "\n"),
                given(html),
                given(quotedHtml),
                new Wishes(delivered != null, receipts != null));
    }

    /** A browser sends one empty file for a field in which none was chosen. */
    List<FileUpload> chosenFiles() {
        return files.stream()
                .filter(file -> file.fileName() != null && !file.fileName().isEmpty())
                .toList();
    }

    /** Whether files come with it. */
    boolean brings() {
        return !chosenFiles().isEmpty() || !pictures.isEmpty();
    }

    /** Where it says that its draft lies; {@code null} where it does not yet. */
    @Nullable
    MessageRef place(Mailboxes mailboxes) {
        return draft == null || draft.isBlank()
                ? null
                : MessageRef.parse(mailboxes.require(SpecialUse.DRAFTS), draft).orElse(null);
    }

    Asked answered() {
        return Asked.of(given(confirmed));
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
