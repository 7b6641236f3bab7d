package org.turnstone.net;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whose certificates are believed. */
@ConfigMapping(prefix = "turnstone.tls")
public interface TlsConfig {

    /** PEM files of private certificate authorities that are trusted beside the system's own; separated by commas. */
    Optional<List<Path>> trust();
}
