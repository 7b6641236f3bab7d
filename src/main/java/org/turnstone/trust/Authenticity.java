package org.turnstone.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.mime.AuthenticationResults;
import org.turnstone.mime.AuthenticationResults.Result;
import org.turnstone.trust.Evidence.Kind;

/**
 * What the receiving server found out about the sender (RFC 8601). "Not verified" is never "failed": only a result that
 * says so is a failure, and only DMARC's (RFC 7489) speaks of the address that people see.
 */
final class Authenticity {

    /** Signatures told of; a message may bear any number. */
    private static final int MOST_SIGNATURES = 3;

    private final Examined message;
    private final AuthenticationResults results;
    private final List<Evidence> found = new ArrayList<>();

    private Authenticity(Examined message, AuthenticationResults results) {
        this.message = message;
        this.results = results;
    }

    static List<Evidence> of(Examined message) {
        if (message.believed().isEmpty()) {
            return List.of(Evidence.of(Kind.NOT_ASKED));
        }
        Optional<AuthenticationResults> results = AuthenticationResults.of(message.headers(), message.believed());
        return results.map(there -> new Authenticity(message, there).evidence())
                .orElseGet(() -> List.of(Evidence.of(Kind.NO_RESULTS)));
    }

    private List<Evidence> evidence() {
        dmarc();
        dkim();
        spf();
        arc();
        return found.isEmpty() ? List.of(Evidence.of(Kind.NO_RESULTS)) : found;
    }

    private void dmarc() {
        first("dmarc").ifPresent(result -> {
            String domain = author();
            boolean ofAuthor = concernsAuthor(result.property("header.from"));
            switch (result.outcome()) {
                case "pass" -> {
                    if (ofAuthor && message.clearlyBy()) {
                        add(Kind.DMARC_PASS, domain);
                        mark(domain);
                    } else {
                        add(Kind.DMARC_UNSURE, domain);
                    }
                }
                case "fail" -> found.add(failed(result, domain));
                case "none", "bestguesspass" -> add(Kind.DMARC_NONE, domain);
                default -> add(Kind.DMARC_UNSURE, domain);
            }
        });
    }

    /**
     * A mark that an authority vouches for (draft-brand-indicators-for-message-identification, section 7.7). Without one
     * (policy.authority) a mark is a picture that somebody has drawn, and says nothing.
     */
    private void mark(String domain) {
        first("bimi")
                .filter(result ->
                        result.is("pass") && result.property("policy.authority").equalsIgnoreCase("pass"))
                .filter(result -> concernsAuthor(result.property("header.d")))
                .ifPresent(_ -> add(Kind.VERIFIED_MARK, domain));
    }

    /**
     * A list that passes a message on breaks its signature. Careful ones seal what they found before (ARC, RFC 8617),
     * others do not, and show by checks of their own that it was them. Anybody can seal and anybody can have a list, so
     * that either takes one step off, and none off what else speaks against the message. A list that the reader writes
     * to is no stranger, and nobody is accused who writes there. A domain that asks for nothing (p=none) knows that its
     * own mail fails at times, most often where it is forwarded; that is one step as well.
     */
    private Evidence failed(Result dmarc, String domain) {
        boolean sealed = first("arc").filter(result -> result.is("pass")).isPresent();
        Optional<Organisation> list =
                message.carriers().stream().filter(this::passedOn).findFirst();
        boolean known = message.byAcquaintance() || message.knows(message.organisation());
        if (list.isPresent() && (!known || message.knows(list.get()))) {
            return new Evidence(Kind.DMARC_BY_LIST, domain, list.get().domain());
        }
        boolean milder = sealed || dmarc.asksForNothing();
        if (known) {
            return Evidence.of(milder || list.isPresent() ? Kind.DMARC_FAIL : Kind.DMARC_FAIL_KNOWN, domain);
        }
        if (!milder) {
            return Evidence.of(Kind.DMARC_FAIL, domain);
        }
        return Evidence.of(sealed ? Kind.DMARC_PASSED_ON : Kind.DMARC_NOT_ENFORCED, domain);
    }

    private boolean passedOn(Organisation list) {
        return !list.equals(message.organisation())
                && (results.by("dkim").stream()
                                .filter(result -> result.is("pass"))
                                .anyMatch(result -> list.equals(Organisation.of(signer(result))))
                        || first("spf")
                                .filter(result -> result.is("pass"))
                                .filter(result -> list.equals(Organisation.of(sender(result))))
                                .isPresent());
    }

    private void dkim() {
        List<Result> signatures = results.by("dkim");
        List<Result> good =
                signatures.stream().filter(result -> result.is("pass")).toList();
        good.stream()
                .map(Authenticity::signer)
                .distinct()
                .limit(MOST_SIGNATURES)
                .forEach(domain -> {
                    if (domain.isEmpty()) {
                        return;
                    }
                    add(vouches(domain) ? Kind.DKIM_OF_SENDER : Kind.DKIM_PASS, domain);
                });
        if (good.isEmpty()) {
            signatures.stream()
                    .findFirst()
                    .ifPresent(result -> add(
                            switch (result.outcome()) {
                                case "fail" -> Kind.DKIM_FAIL;
                                case "none" -> Kind.DKIM_NONE;
                                default -> Kind.DKIM_UNSURE;
                            },
                            signer(result)));
        }
    }

    private void spf() {
        first("spf").ifPresent(result -> {
            String domain = sender(result);
            add(
                    switch (result.outcome()) {
                        case "pass" -> vouches(domain) ? Kind.SPF_OF_SENDER : Kind.SPF_PASS;
                        case "fail", "softfail" -> Kind.SPF_FAIL;
                        case "none", "neutral" -> Kind.SPF_NONE;
                        default -> Kind.SPF_UNSURE;
                    },
                    domain);
        });
    }

    private void arc() {
        first("arc").ifPresent(result -> {
            if (result.is("pass")) {
                add(Kind.ARC_PASS, "");
            } else if (result.is("fail")) {
                add(Kind.ARC_FAIL, "");
            }
        });
    }

    /** Whether a check of that domain says something of the address people see, and DMARC has said nothing of it. */
    private boolean vouches(String domain) {
        boolean judged = first("dmarc")
                .filter(result -> !result.is("none") && !result.is("bestguesspass"))
                .isPresent();
        return !judged && message.clearlyBy() && message.organisation().same(Organisation.of(domain));
    }

    private boolean concernsAuthor(String domain) {
        return domain.isEmpty() || message.organisation().same(Organisation.of(domain));
    }

    private String author() {
        var author = message.author();
        return author == null ? "" : author.domain();
    }

    private Optional<Result> first(String method) {
        return results.by(method).stream().findFirst();
    }

    private static String signer(Result signature) {
        String domain = signature.property("header.d");
        return domain.isEmpty() ? afterAt(signature.property("header.i")) : domain;
    }

    private static String sender(Result result) {
        String from = afterAt(result.property("smtp.mailfrom"));
        return from.isEmpty() ? result.property("smtp.helo") : from;
    }

    private static String afterAt(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private void add(Kind kind, String about) {
        found.add(Evidence.of(kind, about));
    }
}
