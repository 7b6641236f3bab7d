package org.turnstone.picture;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Pictures of other servers, which this server fetches in people's stead once they ask for them. */
@ConfigMapping(prefix = "turnstone.pictures")
public interface PictureConfig {

    /** Memory for pictures that were fetched within the last hour, over all people; 0 for none. */
    @WithDefault("64M")
    MemorySize cache();

    /** How many one person may have fetched at a time. */
    @WithDefault("12")
    @Min(1)
    int connectionsPerPerson();
}
