package org.turnstone.session;

import io.quarkus.security.credential.Credential;

/** What a request's identity carries: the session, and the browser's half of the key to its password. */
record SessionCredential(SessionToken token, LiveSession session) implements Credential {

    String password() {
        return session.password().open(token);
    }

    @Override
    public String toString() {
        return "SessionCredential[hidden]";
    }
}
