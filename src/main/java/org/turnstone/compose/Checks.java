package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.EnteredAddresses;
import org.turnstone.mime.EnteredAddresses.Malformed;
import org.turnstone.mime.PlainLine;

/** Whether what was typed can be sent; what cannot is said beside its field, and kept as it was typed. */
@ApplicationScoped
public class Checks {

    /** What common submission servers take in one go. */
    private static final int MOST_RECIPIENTS = 1_000;

    /** Of a long list that is none at all the first few. */
    private static final int MOST_SAID = 5;

    private static final int LONGEST_PIECE = 60;

    private final SendingTexts texts;
    private final RecipientTexts words;

    Checks(SendingTexts texts, RecipientTexts words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * The one address field of a form that has no other.
     *
     * @param self as for {@link #recipients}
     */
    public ComposeField onlyRecipients(String typed, EmailAddress self) {
        return recipients(new Written(typed, "", "", "", BodyView.Format.PLAIN, "", "", ""), self)
                .to();
    }

    /**
     * The three address fields, each with what is wrong with it.
     *
     * @param self the writer, whose own domain may be the name of a host in their house
     */
    Recipients recipients(Written written, EmailAddress self) {
        ComposeField to = field(written.to(), self);
        ComposeField cc = field(written.cc(), self);
        ComposeField bcc = field(written.bcc(), self);
        int count = count(written.to()) + count(written.cc()) + count(written.bcc());
        if (count == 0 && to.error() == null && cc.error() == null && bcc.error() == null) {
            to = to.refused(texts.noRecipient());
        }
        if (count > MOST_RECIPIENTS) {
            to = to.refused(texts.tooManyRecipients(MOST_RECIPIENTS));
        }
        return new Recipients(to, cc, bcc);
    }

    /** Whether no field was refused. */
    static boolean passed(Recipients recipients) {
        return recipients.to().error() == null
                && recipients.cc().error() == null
                && recipients.bcc().error() == null;
    }

    private ComposeField field(String typed, EmailAddress self) {
        EnteredAddresses entered = Addresses.parseEntered(typed);
        List<String> faults = new ArrayList<>();
        entered.malformed().stream().map(this::fault).forEach(faults::add);
        entered.addresses().stream()
                .filter(address -> lacksEnding(address, self))
                .map(address -> words.faultNoEnding(shortened(address.email())))
                .forEach(faults::add);
        if (faults.size() > MOST_SAID) {
            int more = faults.size() - MOST_SAID;
            faults.subList(MOST_SAID, faults.size()).clear();
            faults.add(words.faultsMore(more));
        }
        ComposeField field = ComposeField.of(typed);
        return faults.isEmpty() ? field : field.refused(String.join(" ", faults));
    }

    private static boolean lacksEnding(EmailAddress address, EmailAddress self) {
        String domain = address.domain();
        return domain.indexOf('.') < 0 && !domain.startsWith("[") && !domain.equals(self.domain());
    }

    private String fault(Malformed malformed) {
        String piece = shortened(malformed.text());
        return switch (malformed.reason()) {
            case NO_AT_SIGN -> words.faultNoAt(piece);
            case SPACE -> words.faultSpace(piece);
            case LOCAL_PART -> words.faultLocal(piece);
            case DOMAIN -> words.faultDomain(piece);
            case CONTROL_CHARACTER -> words.faultUnseen(piece);
            case PUNCTUATION -> words.faultPunctuation(piece);
            case TOO_LONG -> words.faultTooLong(piece);
        };
    }

    /** As it can be shown within a sentence. */
    private static String shortened(String piece) {
        String line = PlainLine.of(piece);
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_PIECE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_PIECE - 1)) + "…";
    }

    private static int count(String typed) {
        return Addresses.parseEntered(typed).addresses().size();
    }
}
