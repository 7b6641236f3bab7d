package org.turnstone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.turnstone.html.HostileHtml;
import org.turnstone.testing.NeedsShared;

/** What {@link Lookout} takes for the browser's own doing, by TLS, could be no mail's: none loads from those hosts by it. */
@NeedsShared("corpora/html")
class BrowsersOwnTest {

    /** Nothing loads what a quotation is said to be from, nor where a link leads before it is followed. */
    private static final String NAMED = "(?i)\\b(?:cite|href)=([\"'])[^\"']*\\1";

    @Test
    void noMailLoadsFromWhereTheBrowserGoesByItself() throws IOException {
        List<String> vectors = Stream.of(HostileHtml.own(), HostileHtml.others(), HostileHtml.ownTexts())
                .flatMap(List::stream)
                .map(vector -> vector.replaceAll(NAMED, ""))
                .toList();
        assertThat(Lookout.BROWSERS_OWN).allMatch(own -> own.contains("google"));
        assertThat(vectors).hasSizeGreaterThan(1_000).noneMatch(vector -> vector.contains("https://www.google.com"));
        assertThat(vectors).noneMatch(vector -> vector.contains("content-autofill"));
    }
}
