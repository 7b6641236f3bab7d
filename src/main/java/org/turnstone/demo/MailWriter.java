package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnstone.html.HtmlToText;

/** Writes a scripted message as its bytes (RFC 5322, RFC 2045), the way the programs it pretends to come from would. */
final class MailWriter {

    private static final Pattern INLINE = Pattern.compile("cid:([\\w.-]+)");

    private final Script script;
    private final ZonedDateTime now;

    MailWriter(Script script, ZonedDateTime now) {
        this.script = script;
        this.now = now;
    }

    byte[] write(ScriptedMail mail) {
        Map<String, String> fields = new LinkedHashMap<>();
        checked(mail).ifPresent(results -> fields.put("Authentication-Results", results));
        fields.put("Date", DemoHeaders.date(mail.sentAt(now)));
        fields.put("Message-ID", messageId(mail));
        references(mail).ifPresent(chain -> {
            fields.put("In-Reply-To", chain.substring(chain.lastIndexOf('<')));
            fields.put("References", chain);
        });
        mail.headers().forEach((name, value) -> fields.put(name, DemoHeaders.encoded(name, value)));
        fields.put("MIME-Version", "1.0");
        StringBuilder message = new StringBuilder();
        fields.forEach(
                (name, value) -> message.append(name).append(": ").append(value).append("\r\n"));
        message.append(content(mail).text());
        return message.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private MimePart content(ScriptedMail mail) {
        List<MimePart> parts = new ArrayList<>();
        parts.add(words(mail));
        for (String file : mail.all("attach")) {
            parts.add(DemoFile.of(file, now).attached());
        }
        for (String id : mail.all("enclose")) {
            parts.add(MimePart.verbatim(
                    "message/rfc822",
                    new String(write(script.byId(id).orElseThrow()), StandardCharsets.US_ASCII).replace("\r\n", "\n")));
        }
        if (!mail.setting("bounce", "").isEmpty()) {
            parts.add(Bounce.status(mail.setting("bounce", "")));
            parts.add(Bounce.original(mail.setting("bounce", "")));
            return MimePart.multipart("report; report-type=delivery-status", parts);
        }
        return parts.size() == 1 ? parts.getFirst() : MimePart.multipart("mixed", parts);
    }

    private MimePart words(ScriptedMail mail) {
        String calendar = mail.setting("calendar", "");
        if (!mail.isHtml() && calendar.isEmpty()) {
            String flowed = mail.setting("flowed", "").isEmpty() ? "" : "; format=flowed";
            return MimePart.text("text/plain; charset=utf-8" + flowed, mail.body());
        }
        List<MimePart> alternatives = new ArrayList<>();
        String plain = mail.isHtml() ? HtmlToText.of(mail.body()) + "\n" : mail.body();
        alternatives.add(MimePart.text("text/plain; charset=utf-8", plain));
        if (mail.isHtml()) {
            alternatives.add(html(mail.body()));
        }
        if (!calendar.isEmpty()) {
            Invitation invitation = Invitation.read(calendar, now);
            alternatives.add(
                    MimePart.text("text/calendar; charset=utf-8; method=" + invitation.method(), invitation.text()));
        }
        return MimePart.multipart("alternative", alternatives);
    }

    private MimePart html(String body) {
        List<MimePart> related = new ArrayList<>();
        related.add(MimePart.text("text/html; charset=utf-8", body));
        Matcher inline = INLINE.matcher(body);
        List<String> seen = new ArrayList<>();
        while (inline.find()) {
            if (!seen.contains(inline.group(1))) {
                seen.add(inline.group(1));
                related.add(DemoFile.of(inline.group(1), now).inline());
            }
        }
        return related.size() == 1 ? related.getFirst() : MimePart.multipart("related", related);
    }

    /** The same for a message each time, so that an answer names it. */
    private static String messageId(ScriptedMail mail) {
        String seed = mail.setting("id", mail.headers().toString() + mail.setting("at", "") + mail.body());
        UUID unique = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        return "<" + unique + "@" + domain(mail) + ">";
    }

    /** What servers of today write above everything that comes in, unless the script has another story to tell. */
    private static Optional<String> checked(ScriptedMail mail) {
        if (mail.headers().containsKey("Authentication-Results")
                || !mail.setting("bounce", "").isEmpty()) {
            return Optional.empty();
        }
        String domain = domain(mail);
        return Optional.of("mail.example.org;\r\n spf=pass smtp.mailfrom=" + domain + ";\r\n dkim=pass header.d="
                + domain + ";\r\n dmarc=pass header.from=" + domain);
    }

    private static String domain(ScriptedMail mail) {
        String from = mail.headers().getOrDefault("From", "x@example.org");
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-].*", "");
    }

    /** The ids of all messages before it in its thread, oldest first. */
    private Optional<String> references(ScriptedMail mail) {
        Deque<String> chain = new ArrayDeque<>();
        Optional<ScriptedMail> at = before(mail);
        while (at.isPresent() && chain.size() < 20) {
            chain.addFirst(messageId(at.get()));
            at = before(at.get());
        }
        return chain.isEmpty() ? Optional.empty() : Optional.of(String.join("\r\n ", chain));
    }

    private Optional<ScriptedMail> before(ScriptedMail mail) {
        String answered = mail.setting("re", "");
        return answered.isEmpty() ? Optional.empty() : script.byId(answered);
    }
}
