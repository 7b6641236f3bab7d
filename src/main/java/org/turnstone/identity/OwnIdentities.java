package org.turnstone.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.EnteredAddresses;
import org.turnstone.mime.Headers;

/** As whom an account may write: never empty, the account's own first. */
public final class OwnIdentities {

    /** Where servers note whom they delivered to, when To and Cc name a list or nobody. */
    private static final List<String> DELIVERED = List.of("Delivered-To", "X-Original-To", "Envelope-To");

    private final List<Identity> all;
    private final SenderRules rules;

    OwnIdentities(List<Identity> all, SenderRules rules) {
        this.all = List.copyOf(all);
        this.rules = rules;
    }

    public List<Identity> all() {
        return all;
    }

    /** Who begins a new message. */
    public Identity standard() {
        return all.stream().filter(Identity::preferred).findFirst().orElse(all.getFirst());
    }

    /** Whether that is oneself, under any of one's addresses. */
    public boolean isOwn(EmailAddress address) {
        return all.stream().anyMatch(own -> rules.isSame(own.from(), address));
    }

    /**
     * Who is named by a form: for no name the standard.
     *
     * @throws ForeignSender for anybody else (S04)
     */
    public Identity require(@Nullable String sender) {
        if (sender == null || sender.isBlank()) {
            return standard();
        }
        return SenderId.parse(sender).flatMap(this::find).orElseThrow(ForeignSender::new);
    }

    /** Who is named by a form, where that is one of these. */
    public Optional<Identity> find(@Nullable String sender) {
        return Optional.ofNullable(sender).flatMap(SenderId::parse).flatMap(this::find);
    }

    private Optional<Identity> find(SenderId sender) {
        Optional<Identity> identity =
                all.stream().filter(own -> own.id() == sender.identity()).findFirst();
        if (sender.address().isEmpty()) {
            return identity;
        }
        EnteredAddresses entered = Addresses.parseEntered(sender.address());
        boolean one = entered.isWellFormed() && entered.addresses().size() == 1;
        return identity.filter(own ->
                        one && rules.isSame(own.from(), entered.addresses().getFirst()))
                .map(own -> own.at(entered.addresses().getFirst().email()));
    }

    /** What a form names it by. */
    public SenderId idOf(Identity identity) {
        boolean plain = all.stream()
                .anyMatch(own -> own.id() == identity.id()
                        && own.from().email().equals(identity.from().email()));
        return new SenderId(identity.id(), plain ? "" : identity.from().email());
    }

    /** Who wrote a message, where that is one of these: for a draft that is gone on with. */
    public Identity writerOf(Envelope draft) {
        return written(draft).orElseGet(this::standard);
    }

    /**
     * Who answers a message: whoever wrote it, if that was oneself; else the one it was written to; else the one for
     * answers. To counts before Cc, and both before what the servers noted.
     */
    public Identity answering(Envelope original, Headers headers) {
        return written(original)
                .or(() -> first(Stream.concat(
                        Stream.concat(original.to().stream(), original.cc().stream()), delivered(headers))))
                .orElseGet(() ->
                        all.stream().filter(Identity::forAnswers).findFirst().orElseGet(this::standard));
    }

    private Optional<Identity> written(Envelope envelope) {
        EmailAddress author = envelope.author();
        if (author == null) {
            return Optional.empty();
        }
        // Two of one address are told apart by their names.
        return all.stream()
                .filter(own -> rules.isExactly(own.from(), author)
                        && Objects.equals(own.from().name(), author.name()))
                .findFirst()
                .or(() -> first(Stream.of(author)));
    }

    private static Stream<EmailAddress> delivered(Headers headers) {
        return DELIVERED.stream()
                .flatMap(name -> headers.values(name).stream())
                .flatMap(value -> Addresses.parseLenient(value).stream());
    }

    /** The first of them that is one's own, as it was written: a subaddress stays one. */
    private Optional<Identity> first(Stream<EmailAddress> addresses) {
        return addresses
                .flatMap(address -> preferringStandard(own -> rules.isExactly(own.from(), address))
                        .or(() -> preferringStandard(own -> rules.isSame(own.from(), address))
                                .map(own -> own.at(address.email())))
                        .stream())
                .findFirst();
    }

    private Optional<Identity> preferringStandard(Predicate<Identity> condition) {
        Identity standard = standard();
        return condition.test(standard)
                ? Optional.of(standard)
                : all.stream().filter(condition).findFirst();
    }
}
