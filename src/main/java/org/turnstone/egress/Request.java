package org.turnstone.egress;

import java.net.URI;

/**
 * What is asked of a server. There is no place in it for anything that tells of the person.
 *
 * @param accept the media types that are of use
 * @param mediaType of the body; empty for GET
 * @param body of a POST
 */
public record Request(Method method, URI uri, String accept, String mediaType, String body) {

    /** What is done there. */
    public enum Method {
        GET,
        POST
    }

    /** Fetches; redirects are followed. */
    public static Request get(URI uri, String accept) {
        return new Request(Method.GET, uri, accept, "", "");
    }

    /** Sends a form, already encoded; redirects are refused (RFC 8058 section 3.1). */
    public static Request post(URI uri, String form) {
        return new Request(Method.POST, uri, "*/*", "application/x-www-form-urlencoded", form);
    }
}
