package org.turnstone.conversation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Conversations: which messages belong together. */
@ConfigMapping(prefix = "turnstone.conversation")
public interface ConversationConfig {

    /**
     * Memory for who belongs with whom, over all accounts: some 100 bytes a message. Accounts that nobody has used for
     * longest give way; one that has no room is listed by message.
     */
    @WithDefault("192M")
    MemorySize memory();
}
