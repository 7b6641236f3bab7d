package org.turnstone.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request that failed.
 *
 * @param status the HTTP status
 * @param retryAfter when trying again may help; {@code null} where it does not
 */
public record ProblemAnswer(int status, ProblemView view, @Nullable Duration retryAfter) {

    public ProblemAnswer(int status, ProblemView view) {
        this(status, view, null);
    }
}
