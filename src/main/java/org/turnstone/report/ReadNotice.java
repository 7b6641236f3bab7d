package org.turnstone.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Headers;
import org.turnstone.mime.MessageIds;
import org.turnstone.mime.OutgoingReport;

/** What a machine is told when a person has opened a message (RFC 8098 section 3.2). */
public final class ReadNotice {

    /** The person opened it, and said that a receipt goes. */
    private static final String BY_HAND = "manual-action/MDN-sent-manually; displayed";

    /** The person opened it, and had said before that receipts go to people like its sender. */
    private static final String BY_RULE = "manual-action/MDN-sent-automatically; displayed";

    private ReadNotice() {}

    /**
     * The notice.
     *
     * @param reader to whom the message came
     * @param header of the message
     * @param byHand whether they said so of this very message
     */
    public static OutgoingReport of(EmailAddress reader, Headers header, boolean byHand) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Reporting-UA", "Turnstone");
        header.first("Original-Recipient")
                .map(String::strip)
                .filter(ReadNotice::isLine)
                .ifPresent(recipient -> fields.put("Original-Recipient", recipient));
        fields.put("Final-Recipient", EncodedAddress.write(reader));
        List<String> ids = MessageIds.parse(header.first("Message-ID").orElse(""));
        ids.stream().filter(ReadNotice::isLine).findFirst().ifPresent(id -> fields.put("Original-Message-ID", id));
        fields.put("Disposition", byHand ? BY_HAND : BY_RULE);
        return new OutgoingReport("disposition-notification", fields);
    }

    /** What somebody else wrote is passed on only where it cannot be more than it says. */
    private static boolean isLine(String value) {
        return value.length() < 900 && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
