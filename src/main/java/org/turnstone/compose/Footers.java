package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.turnstone.mail.EmailAddress;

/** What the operator wants added to messages, by the domain of their writer. */
@ApplicationScoped
class Footers {

    private final Map<String, String> byDomain = new HashMap<>();
    private final AnswerTexts texts;

    Footers(ComposeConfig config, AnswerTexts texts) {
        config.footer().forEach((domain, text) -> byDomain.put(domain.toLowerCase(Locale.ROOT), text.strip()));
        this.texts = texts;
    }

    /** For whoever writes from that account. */
    Footer of(EmailAddress account) {
        return new Footer(byDomain.getOrDefault(account.domain(), ""), texts.forwarded());
    }
}
