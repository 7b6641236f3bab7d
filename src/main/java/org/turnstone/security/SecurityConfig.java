package org.turnstone.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where people reach this server, and what it does against guessing. */
@ConfigMapping(prefix = "turnstone")
public interface SecurityConfig {

    /**
     * The address people type, without a path: {@code https://mail.example.org}. With https, browsers are told to
     * use nothing else for two years.
     */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Where mail content comes from. */
    Content content();

    /** What this server does against forgery and guessing. */
    Security security();

    /** Where mail content comes from. */
    interface Content {

        /**
         * A second address of this server, without a path and with another host name than {@code turnstone.public-url}:
         * {@code https://usercontent.example.net}. The text of messages, their files and pictures then come from there,
         * by sealed addresses that soon expire, and without cookies. The host belongs to nothing else, best in a domain
         * of its own, and its requests reach this server with their {@code Host}. Without it mail content comes from
         * {@code turnstone.public-url}, isolated as well.
         */
        Optional<URI> url();
    }

    /** What this server does against forgery and guessing. */
    interface Security {

        /**
         * A secret of at least 32 characters that several servers share, so that a form fetched from one may be sent to
         * another, and an address of {@code turnstone.content.url} made by one is served by another. Without it each
         * server makes its own in the data folder.
         */
        Optional<String> secret();

        /** Limits on guessing passwords. */
        SignIn signIn();
    }

    /** Limits on guessing passwords. */
    interface SignIn {

        /** Wrong passwords one client address may send before it has to wait. */
        @WithDefault("5")
        @Min(1)
        int freeFailuresPerClient();

        /** Wrong passwords one account may receive, from wherever, before sign-in to it has to wait. */
        @WithDefault("10")
        @Min(1)
        int freeFailuresPerAccount();

        /** Wrong passwords one network (IPv4 /24, IPv6 /48) may send before it has to wait. */
        @WithDefault("50")
        @Min(1)
        int freeFailuresPerNetwork();

        /** The first wait; each further failure doubles it. */
        @WithDefault("2s")
        Duration firstWait();

        /** The longest wait. */
        @WithDefault("10m")
        Duration longestWait();

        /** After so long without a failure, the count begins anew. */
        @WithDefault("1h")
        Duration forgetAfter();
    }
}
