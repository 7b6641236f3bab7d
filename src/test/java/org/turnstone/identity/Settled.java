package org.turnstone.identity;

import java.util.List;
import java.util.Map;

/** What an operator has settled, in tests. */
record Settled(IdentityConfig.Addresses addresses, Map<String, List<String>> aliases, String separator)
        implements IdentityConfig {

    static Settled as(IdentityConfig.Addresses addresses) {
        return new Settled(addresses, Map.of(), "+");
    }

    @Override
    public Changes changes() {
        return Changes.EVERYTHING;
    }

    @Override
    public int pictureKilobytes() {
        return 200;
    }
}
