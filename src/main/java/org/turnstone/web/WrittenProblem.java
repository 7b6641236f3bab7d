package org.turnstone.web;

import java.util.Map;

/**
 * A problem as it goes out, whether a resource or the router answers.
 *
 * @param type of the body
 * @param headers others that it needs
 */
record WrittenProblem(int status, String type, String body, Map<String, String> headers) {

    WrittenProblem {
        headers = Map.copyOf(headers);
    }
}
