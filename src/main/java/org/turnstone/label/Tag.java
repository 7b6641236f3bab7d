package org.turnstone.label;

import java.util.Arrays;
import java.util.Optional;
import org.turnstone.mail.Flag;

/** The five tags that Thunderbird has from the start; many programs know them by their keywords. */
enum Tag {
    IMPORTANT("$label1", 1),
    WORK("$label2", 2),
    PERSONAL("$label3", 4),
    TO_DO("$label4", 6),
    LATER("$label5", 7);

    private final String keyword;
    private final int hue;

    Tag(String keyword, int hue) {
        this.keyword = keyword;
        this.hue = hue;
    }

    private Flag keyword() {
        return new Flag(keyword);
    }

    static Optional<Tag> of(Flag keyword) {
        return Arrays.stream(values())
                .filter(tag -> tag.keyword().equals(keyword))
                .findFirst();
    }

    Label label(LabelTexts texts) {
        String name =
                switch (this) {
                    case IMPORTANT -> texts.tagImportant();
                    case WORK -> texts.tagWork();
                    case PERSONAL -> texts.tagPersonal();
                    case TO_DO -> texts.tagToDo();
                    case LATER -> texts.tagLater();
                };
        return new Label(keyword(), name, hue, false);
    }
}
