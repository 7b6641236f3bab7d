package org.turnstone.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Searching many folders: how long, and how many at a time. */
@ConfigMapping(prefix = "turnstone.search")
public interface SearchConfig {

    /** A folder whose search takes longer is left out, and the page says so. */
    @WithDefault("10s")
    Duration folderTime();

    /** The first page does not wait longer for a folder: that one is asked again afterwards, with all the time it may have. */
    @WithDefault("3s")
    Duration firstFolderTime();

    /** After so long no further folder is begun before what was found is shown. */
    @WithDefault("1s")
    Duration stepTime();

    /** Folders searched at a time, one connection each: fewer than the account may have, so that clicks find one free. */
    @WithDefault("2")
    @Min(1)
    @Max(10)
    int foldersAtOnce();
}
