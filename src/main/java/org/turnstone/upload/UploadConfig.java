package org.turnstone.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.turnstone.mail.ByteSize;

/** What becomes of files on their way. */
@ConfigMapping(prefix = "turnstone.upload")
public interface UploadConfig {

    /** How many megabytes of files may wait in one person's unsent messages together. */
    @WithDefault("500")
    @Min(1)
    int megabytesPerPerson();

    /** After so long without another byte a file that has not arrived is given up. */
    @WithDefault("1d")
    Duration unfinished();

    /** So long a file that has arrived is kept since its message was last worked on. */
    @WithDefault("7d")
    Duration kept();

    /** {@link #megabytesPerPerson()} as a size. */
    default ByteSize room() {
        return ByteSize.ofMegabytes(megabytesPerPerson());
    }
}
