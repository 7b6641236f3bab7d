package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MessageDocumentTest {

    @Test
    void putsTheMessageIntoADocumentOfItsOwn() {
        SafeHtml body = Sanitizer.sanitize("<p>100% sure</p>", SanitizerOptions.reading())
                .body();
        Document document = Jsoup.parse(MessageDocument.render(body, MessageDocument.Theme.DARK));
        assertThat(document.documentType()).isNotNull();
        assertThat(document.expectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(document.expectFirst("meta").attr("charset")).isEqualTo("utf-8");
        assertThat(document.expectFirst("body > .mail-body > p").text()).isEqualTo("100% sure");
        assertThat(document.select("script, base, link")).isEmpty();
    }

    @Test
    void fetchesNothingByItsOwnStyle() {
        String markup = MessageDocument.render(SafeHtml.EMPTY, MessageDocument.Theme.SYSTEM);
        assertThat(markup).doesNotContain("url(", "@import", "@font-face", "http");
    }
}
