package org.turnstone.identity;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;

/**
 * An identity as it stands in its form.
 *
 * @param main whether it is the account's own, whose address stays
 * @param errors what is wrong, a whole sentence by the name of its field
 */
public record IdentityEntry(
        boolean main,
        String name,
        String address,
        String replyTo,
        String organisation,
        boolean bccSelf,
        boolean preferred,
        boolean forAnswers,
        SignatureEntry first,
        Signing.Answers answers,
        SignatureEntry other,
        Signing.Placement placement,
        Map<String, String> errors) {

    public IdentityEntry {
        errors = Map.copyOf(errors);
    }

    static IdentityEntry of(Identity identity) {
        return new IdentityEntry(
                identity.isMain(),
                Objects.requireNonNullElse(identity.from().name(), ""),
                identity.from().email(),
                Addresses.format(identity.replyTo()),
                identity.organisation(),
                identity.bccSelf(),
                identity.preferred(),
                identity.forAnswers(),
                SignatureEntry.of(identity.signing().first()),
                identity.signing().answers(),
                SignatureEntry.of(identity.signing().other()),
                identity.signing().placement(),
                Map.of());
    }

    /** One to be filled in, as far as it is known what it will be: mostly another address of the same name. */
    static IdentityEntry blank(Identity like) {
        IdentityEntry same = of(like);
        return new IdentityEntry(
                false,
                same.name,
                "",
                "",
                same.organisation,
                false,
                false,
                false,
                new SignatureEntry("", "", ""),
                Signing.Answers.SAME,
                new SignatureEntry("", "", ""),
                Signing.Placement.ABOVE,
                Map.of());
    }

    IdentityEntry refused(Map<String, String> why) {
        return new IdentityEntry(
                main,
                name,
                address,
                replyTo,
                organisation,
                bccSelf,
                preferred,
                forAnswers,
                first,
                answers,
                other,
                placement,
                why);
    }

    /** What is wrong with a field; {@code null} where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** What was changed: of what may be changed, and nothing else. */
    Identity changed(Identity before, IdentityConfig.Changes allowed) {
        Signing signing = new Signing(
                first.signature(before.signing().first()),
                answers,
                other.signature(before.signing().other()),
                placement);
        if (allowed == IdentityConfig.Changes.SIGNATURES) {
            return before.signing(signing);
        }
        return new Identity(
                before.id(),
                before.account(),
                before.ordinal(),
                new EmailAddress(
                        name,
                        main
                                ? before.from().email()
                                : Addresses.parseEntered(address)
                                        .addresses()
                                        .getFirst()
                                        .email()),
                Addresses.parseEntered(replyTo).addresses(),
                organisation,
                bccSelf,
                preferred,
                forAnswers,
                signing);
    }
}
