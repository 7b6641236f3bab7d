package org.turnstone.conversation;

import java.time.Instant;
import org.turnstone.mail.MessageRef;

/**
 * One message of a conversation.
 *
 * @param received when the server took it in
 * @param author a number for who wrote it; 0 where nobody is named
 * @param mine whether the person themselves did
 */
public record Member(MessageRef ref, Instant received, int author, boolean mine) {}
