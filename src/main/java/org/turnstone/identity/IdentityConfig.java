package org.turnstone.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;

/** As whom people may write. */
@ConfigMapping(prefix = "turnstone.identities")
public interface IdentityConfig {

    /**
     * Which addresses a person may give an identity. ACCOUNT: the account's own and, behind the separator, its
     * subaddresses ({@code ida+shop@example.org}, RFC 5233); DOMAIN: any at the account's domain; ANY: any there is. Mail
     * servers mostly check it as well, and refuse what they do not know.
     */
    @WithDefault("ACCOUNT")
    Addresses addresses();

    /** Further addresses of an account, by the account's address: they may be used whatever the rule above says. */
    Map<String, List<String>> aliases();

    /** What parts a subaddress from the name before it; {@code none} where the mail server has no subaddresses. */
    @WithDefault("+")
    String separator();

    /**
     * What people may change. EVERYTHING; SIGNATURES alone, where names and addresses are the organisation's; or NOTHING.
     */
    @WithDefault("EVERYTHING")
    Changes changes();

    /** How many kilobytes the pictures of one identity's signatures may have together. */
    @WithDefault("200")
    int pictureKilobytes();

    /** Which addresses may be written from. */
    enum Addresses {
        /** The account's own and its subaddresses. */
        ACCOUNT,
        /** Any at the account's domain. */
        DOMAIN,
        /** Any. */
        ANY
    }

    /** What people may change about themselves. */
    enum Changes {
        /** Identities, names, addresses, signatures. */
        EVERYTHING,
        /** Signatures only. */
        SIGNATURES,
        /** Nothing. */
        NOTHING
    }
}
