package org.turnstone.compose;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message being written.
 *
 * @param draft what ties this form to what is saved
 * @param account whose account it is sent from
 * @param identity as whom; one of the senders
 * @param senders as whom it could be sent
 * @param recipients To, Cc and Bcc
 * @param subject may be empty
 * @param body what was written so far
 * @param attachments already on the server
 * @param attachmentLimit the most one message may carry
 * @param zone in which times are meant: "Europe/Oslo"
 * @param failure why the last attempt did not work; {@code null} where nothing failed
 * @param asked what the server asks before it sends
 * @param backUrl where closing leads
 * @param conflict what else has become of the draft; {@code null} for nothing
 * @param footer what the organisation adds to it; {@code null} for nothing
 * @param templates what can be put into it
 * @param wishes what its writer wants to be told of it
 */
public record ComposeView(
        Draft draft,
        String account,
        String identity,
        List<Sender> senders,
        Recipients recipients,
        ComposeField subject,
        BodyView body,
        List<ComposeAttachment> attachments,
        AttachmentLimit attachmentLimit,
        String zone,
        @Nullable Failure failure,
        Asked asked,
        String backUrl,
        @Nullable Conflict conflict,
        @Nullable String footer,
        List<SnippetChoice> templates,
        WishesView wishes) {

    public ComposeView {
        senders = List.copyOf(senders);
        attachments = List.copyOf(attachments);
        templates = List.copyOf(templates);
    }

    /** Whose the copies are that the browser keeps while the server cannot be reached. */
    public String owner() {
        return sender().email();
    }

    /** What a copy is about that was never written down anywhere else. */
    public String about() {
        return draft.mode() + ":" + Objects.requireNonNullElse(draft.original(), "");
    }

    public ComposeView with(Conflict other) {
        return new ComposeView(
                draft,
                account,
                identity,
                senders,
                recipients,
                subject,
                body,
                attachments,
                attachmentLimit,
                zone,
                failure,
                asked,
                backUrl,
                other,
                footer,
                templates,
                wishes);
    }

    /** What is attached below the text. */
    public List<ComposeAttachment> files() {
        return attachments.stream().filter(attachment -> !attachment.inText()).toList();
    }

    /** What stands in the text. */
    public List<ComposeAttachment> pictures() {
        return attachments.stream().filter(ComposeAttachment::inText).toList();
    }

    public Sender sender() {
        return senders.stream()
                .filter(sender -> sender.id().equals(identity))
                .findFirst()
                .orElse(senders.getFirst());
    }
}
