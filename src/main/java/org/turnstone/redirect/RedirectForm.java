package org.turnstone.redirect;

import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.SubmissionId;

/** The form as the browser posts it; every field may be missing or nonsense. */
class RedirectForm {

    /** As whom it is sent on. */
    @RestForm
    @Nullable
    String identity;

    @RestForm
    @Nullable
    String to;

    /** Made when the form was first shown: two posts with the same send one message (S07). */
    @RestForm
    @Nullable
    String submission;

    String typed() {
        return to == null ? "" : to;
    }

    /** The id it was given, or a new one where that is nonsense. */
    SubmissionId submission() {
        return Optional.ofNullable(submission).flatMap(SubmissionId::parse).orElseGet(SubmissionId::create);
    }
}
