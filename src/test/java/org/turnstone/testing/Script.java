package org.turnstone.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ScriptedServer} says and expects on one connection. A script is a value: every method gives a longer
 * one. In an IMAP script the word {@code tag} at the start of a line stands for the tag the client chose.
 *
 * <pre>{@code
 * Script.imap("IMAP4rev1 IDLE").expect("tag SELECT INBOX").reply("* BYE going down").hangUp()
 * }</pre>
 */
public final class Script {

    /** One thing that happens. */
    sealed interface Step {
        record Expect(Pattern line) implements Step {}

        record ExpectData(Pattern text) implements Step {}

        record Send(String text) implements Step {}

        record Endless(String line) implements Step {}

        record Literal(String before, long size) implements Step {}

        record StartTls(SSLContext context) implements Step {}

        record HangUp(boolean reset) implements Step {}

        record Stall() implements Step {}
    }

    /** An answer that is given whenever its command comes and the script does not ask for it at that moment. */
    record Standing(Pattern line, String reply) {}

    private final boolean tagged;
    private final List<Step> steps;
    private final List<Standing> standing;

    private Script(boolean tagged, List<Step> steps, List<Standing> standing) {
        this.tagged = tagged;
        this.steps = List.copyOf(steps);
        this.standing = List.copyOf(standing);
    }

    /** IMAP, before its greeting: the whole conversation is the test's. */
    public static Script silentImap() {
        return new Script(true, List.of(), List.of());
    }

    /**
     * IMAP that has greeted, lets everybody in and answers the small talk: CAPABILITY, ID, NAMESPACE, NOOP, LOGIN,
     * AUTHENTICATE PLAIN with an initial response, LOGOUT.
     */
    public static Script imap(String capabilities) {
        return silentImap()
                .reply("* OK [CAPABILITY " + capabilities + "] scripted server ready")
                .always("tag CAPABILITY", "* CAPABILITY " + capabilities, "tag OK done")
                .always("tag ID .*", "* ID NIL", "tag OK done")
                .always("tag NAMESPACE", "* NAMESPACE ((\"\" \"/\")) NIL NIL", "tag OK done")
                .always("tag NOOP", "tag OK done")
                .always("tag LOGIN .*", "tag OK [CAPABILITY " + capabilities + "] welcome")
                .always("tag AUTHENTICATE PLAIN \\S+", "tag OK [CAPABILITY " + capabilities + "] welcome")
                .always("tag LOGOUT", "* BYE till soon", "tag OK done");
    }

    /** SMTP, before its greeting. */
    public static Script silentSmtp() {
        return new Script(false, List.of(), List.of());
    }

    /** SMTP that has greeted and answers the small talk: EHLO with these keywords, NOOP, RSET, AUTH PLAIN, QUIT. */
    public static Script smtp(String... keywords) {
        var ehlo = new ArrayList<String>();
        ehlo.add("250-scripted.example");
        for (String keyword : keywords) {
            ehlo.add("250-" + keyword);
        }
        ehlo.add("250 ENHANCEDSTATUSCODES");
        return silentSmtp()
                .reply("220 scripted.example ESMTP")
                .always("EHLO .*", ehlo.toArray(String[]::new))
                .always("(NOOP|RSET)", "250 2.0.0 done")
                .always("AUTH PLAIN \\S+", "235 2.7.0 welcome")
                .always("QUIT", "221 2.0.0 till soon");
    }

    /** The client's next line must match, letter case apart; a literal in it reads as its octets after the line end. */
    public Script expect(String regex) {
        return and(new Step.Expect(pattern(regex)));
    }

    /** The text after DATA, dot-unstuffed and without the final dot, must match. */
    public Script expectData(String regex) {
        return and(new Step.ExpectData(pattern(regex)));
    }

    /** Sends lines, in one packet. */
    public Script reply(String... lines) {
        return send(joined(lines));
    }

    /** Sends characters as they are (ISO 8859-1), without a line end: for halves of lines. */
    public Script send(String text) {
        return and(new Step.Send(text));
    }

    /** Sends a literal of this many octets after the beginning of a line; see {@link #send} for what comes behind. */
    public Script literal(String before, long size) {
        return and(new Step.Literal(before, size));
    }

    /** Sends a line again and again until the client hangs up. */
    public Script endless(String line) {
        return and(new Step.Endless(line + "\r\n"));
    }

    /** Turns TLS on; the line that allowed it, and what an attacker added to it, comes before by {@link #reply}. */
    public Script startTls(ServerCertificate certificate) {
        return and(new Step.StartTls(certificate.sslContext()));
    }

    /** Says nothing more, but stays. */
    public Script stall() {
        return and(new Step.Stall());
    }

    /** Closes the connection in an orderly way. */
    public Script hangUp() {
        return and(new Step.HangUp(false));
    }

    /** Resets the connection. */
    public Script reset() {
        return and(new Step.HangUp(true));
    }

    /** Answers this command whenever it comes and is not the one the script expects now; the latest rule wins. */
    public Script always(String regex, String... lines) {
        var more = new ArrayList<Standing>();
        more.add(new Standing(pattern(regex), joined(lines)));
        more.addAll(standing);
        return new Script(tagged, steps, more);
    }

    /** A transcript: lines beginning with {@code S: } are said, lines beginning with {@code C: } expected. */
    public Script transcript(String lines) {
        Script script = this;
        for (String line : lines.strip().lines().toList()) {
            String text = line.substring(Math.min(3, line.length()));
            script = switch (line.substring(0, Math.min(2, line.length()))) {
                case "S:" -> script.reply(text);
                case "C:" -> script.expect(text);
                default -> throw new IllegalArgumentException("Neither C: nor S: " + line);
            };
        }
        return script;
    }

    boolean tagged() {
        return tagged;
    }

    List<Step> steps() {
        return steps;
    }

    @Nullable
    String standingReply(String line) {
        return standing.stream()
                .filter(rule -> rule.line().matcher(line).matches())
                .map(Standing::reply)
                .findFirst()
                .orElse(null);
    }

    private Script and(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Script(tagged, more, standing);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static String joined(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
