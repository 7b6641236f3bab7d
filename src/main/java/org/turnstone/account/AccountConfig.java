package org.turnstone.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.net.Tls;

/** Whose mail is read here, and on which servers it lies. */
@ConfigMapping(prefix = "turnstone")
public interface AccountConfig {

    /**
     * The domains people sign in with, each with its servers. A domain that is not named here is not served.
     */
    Map<String, Domain> domains();

    /** The domain that completes a name typed without one at sign-in; it must be one of the domains. */
    Optional<String> defaultDomain();

    /** The servers of one domain. */
    interface Domain {

        /** The IMAP server. */
        Imap imap();

        /** The submission server. */
        Smtp smtp();

        /** What the servers know a person by: the whole address, or what stands before the at sign. */
        @WithDefault("ADDRESS")
        Username username();

        /**
         * The name under which the receiving mail server writes what it found out about a message's sender (the
         * authserv-id of its Authentication-Results, RFC 8601); several are parted by commas. Without one nothing is
         * shown as verified.
         */
        Optional<List<String>> authservId();
    }

    /** Where mail is read (RFC 9051). */
    interface Imap {

        /** The server's name, as its certificate has it. */
        String host();

        /** The port: 993 for IMPLICIT, 143 for STARTTLS. */
        @WithDefault("993")
        int port();

        /** IMPLICIT, STARTTLS, or NONE, which is plain text and taken only for a loopback host. */
        @WithDefault("IMPLICIT")
        @WithConverter(TlsConverter.class)
        Tls tls();
    }

    /** Where mail is handed in (RFC 6409). */
    interface Smtp {

        /** The server's name, as its certificate has it. */
        String host();

        /** The port: 587 for STARTTLS, 465 for IMPLICIT, or another of the server's; never 25. */
        @WithDefault("587")
        int port();

        /** STARTTLS, IMPLICIT, or NONE, which is plain text and taken only for a loopback host. */
        @WithDefault("STARTTLS")
        @WithConverter(TlsConverter.class)
        Tls tls();

        /**
         * Ports to try one after the other where the server cannot be reached on `port`, parted by commas: 587
         * (STARTTLS), 465 (IMPLICIT), and 2525 (STARTTLS), which is an unofficial port and tried last wherever it stands.
         */
        Optional<List<Integer>> furtherPorts();
    }

    /** What a mail server knows a person by. */
    enum Username {
        /** The whole address. */
        ADDRESS,
        /** What stands before the at sign. */
        LOCAL_PART
    }
}
