package org.turnstone.net;

/** What a person proves their identity with to a mail server. Held as briefly as can be, and never logged. */
public sealed interface Credentials {

    /** The name the server knows the person by: often the address, sometimes its local part. */
    String username();

    /**
     * A user name with its password (SASL PLAIN, RFC 4616).
     *
     * @param username as the server expects it
     * @param password as the person typed it
     */
    record Password(String username, String password) implements Credentials {

        @Override
        public String toString() {
            return "Password[hidden]";
        }
    }
}
