package org.turnstone.compose;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import org.turnstone.mail.ByteSize;

/** Limits of writing. */
@ConfigMapping(prefix = "turnstone.compose")
public interface ComposeConfig {

    /** How many megabytes the files of one message may have together; mail servers rarely take more than 25. */
    @WithDefault("25")
    int attachmentMegabytes();

    /**
     * A text that the organisation adds to everything people of a domain send, by the domain. It stands at the end of
     * their own words, once in a conversation.
     */
    Map<String, String> footer();

    /** {@link #attachmentMegabytes()} as a size. */
    default ByteSize attachmentLimit() {
        return ByteSize.ofMegabytes(attachmentMegabytes());
    }
}
