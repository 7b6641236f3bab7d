package org.turnstone.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where Turnstone keeps what IMAP cannot: accounts, sessions, preferences, drafts in the making, the audit log. */
@ConfigMapping(prefix = "turnstone")
public interface DatabaseConfig {

    /**
     * The folder for what must outlive a restart: the server's secret and, unless another database is named, the
     * database. Nobody else may read it.
     */
    @WithDefault("data")
    Path dataDir();

    /** The database. */
    Database database();

    /** How to reach it. */
    interface Database {

        /**
         * A JDBC address: {@code jdbc:postgresql://host:5432/name}, or {@code jdbc:h2:file:/path/name} for one server
         * on its own.
         */
        @WithDefault("jdbc:h2:file:${turnstone.data-dir}/turnstone")
        String url();

        /** The user; PostgreSQL needs one. */
        Optional<String> username();

        /** The user's password. */
        Optional<String> password();
    }
}
