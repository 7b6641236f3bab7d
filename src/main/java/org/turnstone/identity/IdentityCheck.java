package org.turnstone.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.turnstone.account.Account;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.EnteredAddresses;
import org.turnstone.mime.PlainLine;

/** Whether what was typed can be an identity; what cannot is said beside its field, and kept as it was typed. */
@ApplicationScoped
class IdentityCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REPLY_TO = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_HTML = 60_000;

    private final Identities identities;
    private final IdentityTexts texts;

    IdentityCheck(Identities identities, IdentityTexts texts) {
        this.identities = identities;
        this.texts = texts;
    }

    /** What is wrong, by field; empty where nothing is. */
    Map<String, String> errors(Account account, IdentityEntry entry) {
        Map<String, String> errors = new HashMap<>();
        if (identities.changes() == IdentityConfig.Changes.EVERYTHING) {
            line(errors, "name", entry.name());
            line(errors, "organisation", entry.organisation());
            replyTo(errors, entry.replyTo());
            if (!entry.main()) {
                address(errors, account, entry.address());
            }
        }
        signature(errors, "signature", entry.first());
        signature(errors, "answerSignature", entry.other());
        return errors;
    }

    private void line(Map<String, String> errors, String field, String value) {
        if (!isPlain(value)) {
            errors.put(field, texts.errorControl());
        } else if (value.length() > LONGEST_NAME) {
            errors.put(field, texts.errorTooLong(LONGEST_NAME));
        }
    }

    private void address(Map<String, String> errors, Account account, String value) {
        EnteredAddresses entered = Addresses.parseEntered(value);
        if (value.isEmpty()) {
            errors.put("address", texts.errorAddressMissing());
        } else if (!isPlain(value)) {
            errors.put("address", texts.errorControl());
        } else if (!entered.isWellFormed() || entered.addresses().size() != 1) {
            errors.put("address", texts.errorAddress());
        } else if (!identities.mayUse(account, entered.addresses().getFirst())) {
            errors.put("address", texts.errorNotAllowed(account.address().email()));
        }
    }

    private void replyTo(Map<String, String> errors, String value) {
        EnteredAddresses entered = Addresses.parseEntered(value);
        if (!isPlain(value)) {
            errors.put("replyTo", texts.errorControl());
        } else if (!entered.isWellFormed()) {
            errors.put("replyTo", texts.errorAddress());
        } else if (Addresses.format(entered.addresses()).length() > LONGEST_REPLY_TO) {
            errors.put("replyTo", texts.errorTooLong(LONGEST_REPLY_TO));
        }
    }

    private void signature(Map<String, String> errors, String field, SignatureEntry entry) {
        boolean steers = (entry.text() + entry.html())
                .chars()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        if (steers) {
            errors.put(field, texts.errorControl());
        } else if (entry.text().length() > LONGEST_TEXT || entry.html().length() > LONGEST_HTML) {
            errors.put(field, texts.errorSignatureTooLong());
        }
    }

    /** Nothing in it breaks the line, steers, or hides (S01). */
    private static boolean isPlain(String value) {
        return PlainLine.of(value).equals(value.strip());
    }
}
