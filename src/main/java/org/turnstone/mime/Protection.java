package org.turnstone.mime;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a message says that it is protected: OpenPGP (RFC 3156, RFC 9580 section 7 and armour in the text) or S/MIME (RFC
 * 8551). It is told by its form alone: nothing is opened and nothing is checked.
 *
 * @param machinery sections of parts that hold nothing for people: a signature, the word which encryption this is
 */
public record Protection(Kind kind, List<String> machinery) {

    /** What was done to it, and by which standard. */
    public enum Kind {
        PGP_ENCRYPTED,
        PGP_SIGNED,
        SMIME_ENCRYPTED,
        SMIME_SIGNED,
        /** Signed so that the text lies within the signature, where other programs do not find it. */
        SMIME_WRAPPED
    }

    /** How far down lists and gateways wrap it. */
    private static final int DEEPEST = 5;

    private static final Set<String> SMIME_SIGNATURES = Set.of("pkcs7-signature", "x-pkcs7-signature");
    private static final Set<String> SMIME = Set.of("pkcs7-mime", "x-pkcs7-mime");

    public Protection {
        machinery = List.copyOf(machinery);
    }

    /** Empty for what is not protected. */
    public static Optional<Protection> of(ParsedMessage message, Display display) {
        return in(message.root(), 0).or(() -> armoured(display));
    }

    private static Optional<Protection> in(Part part, int depth) {
        Optional<Protection> found = here(part);
        if (found.isPresent() || depth == DEEPEST) {
            return found;
        }
        return part.children().stream()
                .map(child -> in(child, depth + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Protection> here(Part part) {
        if (part.type().is("multipart", "encrypted")) {
            return Optional.of(new Protection(Kind.PGP_ENCRYPTED, sections(part, Set.of("pgp-encrypted"))));
        }
        if (part.type().is("multipart", "signed")) {
            List<String> smime = sections(part, SMIME_SIGNATURES);
            List<String> pgp = sections(part, Set.of("pgp-signature"));
            if (!smime.isEmpty()) {
                return Optional.of(new Protection(Kind.SMIME_SIGNED, smime));
            }
            return pgp.isEmpty() ? Optional.empty() : Optional.of(new Protection(Kind.PGP_SIGNED, pgp));
        }
        if (part.type().type().equals("application")
                && SMIME.contains(part.type().subtype())
                && part.children().isEmpty()) {
            boolean signed = "signed-data".equalsIgnoreCase(part.parameters().get("smime-type"))
                    || part.fileName().filter("smime.p7s"::equalsIgnoreCase).isPresent();
            return Optional.of(new Protection(signed ? Kind.SMIME_WRAPPED : Kind.SMIME_ENCRYPTED, List.of()));
        }
        return Optional.empty();
    }

    private static List<String> sections(Part multipart, Set<String> subtypes) {
        return multipart.children().stream()
                .filter(child -> child.type().type().equals("application")
                        && subtypes.contains(child.type().subtype())
                        && child.children().isEmpty())
                .map(Part::section)
                .toList();
    }

    private static Optional<Protection> armoured(Display display) {
        for (BodyBlock block : display.blocks()) {
            if (block instanceof BodyBlock.PlainText text) {
                String start = text.text().stripLeading();
                if (start.startsWith("-----BEGIN PGP MESSAGE-----")) {
                    return Optional.of(new Protection(Kind.PGP_ENCRYPTED, List.of()));
                }
                if (start.startsWith("-----BEGIN PGP SIGNED MESSAGE-----")) {
                    return Optional.of(new Protection(Kind.PGP_SIGNED, List.of()));
                }
            }
        }
        return Optional.empty();
    }
}
