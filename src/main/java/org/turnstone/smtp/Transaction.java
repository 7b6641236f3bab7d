package org.turnstone.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerRefused.Reason;
import org.turnstone.problem.ServerRefused.RefusedRecipient;
import org.turnstone.smtp.Receipt.RecipientResult;

/**
 * One mail transaction (RFC 5321 section 3.3). Until the final dot every failure is a safe one: the server has taken
 * nothing. From the final dot to its reply every failure leaves the outcome unknown (F26).
 */
final class Transaction {

    /** Commands sent before their replies are read (RFC 2920): few enough that neither side's buffer fills. */
    private static final int PIPELINED = 50;

    private final SmtpConnection connection;
    private final Capabilities offered;
    private final List<EmailAddress> recipients;
    private final MailObject message;
    private final Runnable beforeFinalDot;

    Transaction(
            SmtpConnection connection,
            Capabilities offered,
            List<EmailAddress> recipients,
            MailObject message,
            Runnable beforeFinalDot) {
        this.connection = connection;
        this.offered = offered;
        this.recipients = recipients;
        this.message = message;
        this.beforeFinalDot = beforeFinalDot;
    }

    Receipt run() throws IOException {
        List<Reply> taken = nameRecipients();
        Reply go = connection.command("DATA");
        if (!go.isIntermediate()) {
            throw Refusals.ofContent(go, limit());
        }
        sendContent();
        beforeFinalDot.run();
        Reply last = endWithDot();
        if (!last.isPositive()) {
            throw Refusals.ofContent(last, limit());
        }
        return new Receipt(
                IntStream.range(0, recipients.size())
                        .mapToObj(i -> new RecipientResult(
                                recipients.get(i), taken.get(i).text()))
                        .toList(),
                last.text());
    }

    private @Nullable ByteSize limit() {
        return offered.largest().orElse(null);
    }

    /** Returns the replies to RCPT, all positive. */
    private List<Reply> nameRecipients() throws IOException {
        List<String> commands = new ArrayList<>();
        commands.add(message.mailCommand(offered));
        commands.addAll(message.recipientCommands(offered));
        List<Reply> replies = new ArrayList<>();
        int atOnce = offered.has("PIPELINING") ? PIPELINED : 1;
        for (int from = 0; from < commands.size(); from += atOnce) {
            replies.addAll(exchange(commands.subList(from, Math.min(from + atOnce, commands.size()))));
            if (!replies.getFirst().isPositive()) {
                throw Refusals.ofSender(replies.getFirst(), limit());
            }
        }
        List<Reply> toRecipients = replies.subList(1, replies.size());
        refuseUnlessAllTaken(toRecipients);
        return toRecipients;
    }

    private List<Reply> exchange(List<String> commands) throws IOException {
        for (String command : commands) {
            connection.send(command);
        }
        connection.flush();
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            Reply reply = connection.reply();
            if (reply.isClosing()) {
                throw Refusals.unavailable();
            }
            replies.add(reply);
        }
        return replies;
    }

    /** All or nobody: a message that only some got is one that the sender cannot simply correct and send again (F25). */
    private void refuseUnlessAllTaken(List<Reply> replies) throws IOException {
        int[] refused = IntStream.range(0, replies.size())
                .filter(i -> !replies.get(i).isPositive())
                .toArray();
        if (refused.length == 0) {
            return;
        }
        connection.command("RSET");
        boolean later = IntStream.of(refused).allMatch(i -> replies.get(i).isTransient());
        throw ServerRefused.recipients(
                later ? Reason.TEMPORARY : Reason.RECIPIENT,
                IntStream.of(refused)
                        .mapToObj(i -> new RefusedRecipient(
                                recipients.get(i), replies.get(i).text()))
                        .toList());
    }

    private void sendContent() throws IOException {
        DotStuffingOutputStream stuffed = new DotStuffingOutputStream(connection.data());
        // Neither is closed: that would close the connection, whose reply is still to come.
        @SuppressWarnings("resource")
        CrlfOutputStream lines = new CrlfOutputStream(stuffed);
        message.data().writeTo(lines);
        if (!stuffed.atLineBegin()) {
            stuffed.write(new byte[] {'\r', '\n'});
        }
        connection.flush();
    }

    private Reply endWithDot() {
        try {
            connection.awaitFinalReply();
            return connection.command(".");
        } catch (IOException lost) {
            throw new OutcomeUnknown(lost);
        }
    }
}
