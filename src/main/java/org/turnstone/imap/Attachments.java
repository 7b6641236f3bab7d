package org.turnstone.imap;

import java.util.List;
import org.turnstone.mail.MediaType;

/** Tells from its structure what a message brings along. */
final class Attachments {

    private Attachments() {}

    /** Something to keep: not the text in its versions, not the pictures in it, not a signature. */
    static boolean any(BodyStructure message) {
        return within(message, "mixed");
    }

    private static boolean within(BodyStructure part, String parent) {
        if (!part.type().isMultipart()) {
            return isAttachment(part, parent);
        }
        List<BodyStructure> parts = part.parts();
        String kind = part.type().subtype();
        return parts.stream().anyMatch(child -> within(child, kind));
    }

    private static boolean isAttachment(BodyStructure leaf, String parent) {
        if (isSignature(leaf) || (parent.equals("report") && !leaf.type().equals(MediaType.MESSAGE))) {
            return false;
        }
        if ("attachment".equals(leaf.disposition())) {
            return true;
        }
        return switch (parent) {
            // One text in several versions, an invitation among them.
            case "alternative" -> false;
            // A text and the pictures in it (RFC 2387).
            case "related" ->
                !leaf.type().isText()
                        && leaf.contentId() == null
                        && !leaf.type().isImage();
            default -> !isShown(leaf);
        };
    }

    /** What stands in the message itself: texts without a name, and pictures meant for the text. */
    private static boolean isShown(BodyStructure leaf) {
        if (leaf.type().isText()) {
            return !leaf.dispositionParameters().keySet().stream().anyMatch(name -> name.startsWith("filename"))
                    && !leaf.parameters().containsKey("name");
        }
        return leaf.type().isImage() && "inline".equals(leaf.disposition()) && leaf.contentId() != null;
    }

    private static boolean isSignature(BodyStructure leaf) {
        return switch (leaf.type().toString()) {
            case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature" -> true;
            default -> false;
        };
    }

    /** An invitation: RFC 6047. */
    static boolean anyInvitation(BodyStructure message) {
        return message.leaves().anyMatch(leaf -> leaf.type().is("text", "calendar"));
    }
}
