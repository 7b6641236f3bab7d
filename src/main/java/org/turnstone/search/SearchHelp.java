package org.turnstone.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What can be typed into the box, by example. */
@ApplicationScoped
public class SearchHelp {

    private final SearchTexts texts;

    SearchHelp(SearchTexts texts) {
        this.texts = texts;
    }

    /**
     * One line of it.
     *
     * @param examples queries
     * @param words what they find
     */
    public record Line(List<String> examples, String words) {
        public Line {
            examples = List.copyOf(examples);
        }
    }

    List<Line> lines() {
        return List.of(
                line(texts.helpFrom(), "from:jonas", "from:me"),
                line(texts.helpTo(), "to:jonas", "cc:jonas"),
                line(texts.helpSubject(), "subject:harbour"),
                line(texts.helpPhrase(), "\"blue crane\""),
                line(texts.helpNot(), "-draft"),
                line(texts.helpOr(), "lunch OR dinner"),
                line(texts.helpFiles(), "has:attachment", "filename:pdf"),
                line(texts.helpIs(), "is:unread"),
                line(texts.helpIn(), "in:inbox", "in:anywhere"),
                line(texts.helpDates(), "after:2026/01/31", "before:2026/12/01"),
                line(texts.helpAges(), "newer_than:3w", "older_than:1y"),
                line(texts.helpSizes(), "larger:5M", "smaller:100k"),
                line(texts.helpList(), "list:dev.example.org"));
    }

    private static Line line(String words, String... examples) {
        return new Line(List.of(examples), words);
    }
}
