package org.turnstone.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why somebody is on the sign-in page, where that is worth a sentence. */
enum Notice {
    NONE,
    SIGNED_OUT,
    PASSWORD_REFUSED,
    PASSWORD_EXPIRED;

    /** As the address of the sign-in page names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Notice of(@Nullable String key) {
        for (Notice notice : values()) {
            if (notice.key().equals(key)) {
                return notice;
            }
        }
        return NONE;
    }

    @Nullable
    String words(RefusalTexts texts) {
        return switch (this) {
            case NONE -> null;
            case SIGNED_OUT -> texts.noticeSignedOut();
            case PASSWORD_REFUSED -> texts.noticePasswordRefused();
            case PASSWORD_EXPIRED -> texts.passwordExpiredTitle() + " " + texts.passwordExpiredText();
        };
    }
}
