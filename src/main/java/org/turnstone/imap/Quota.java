package org.turnstone.imap;

import org.turnstone.mail.ByteSize;

/** How full a person's storage is (RFC 9208, resource STORAGE). */
public record Quota(ByteSize used, ByteSize limit) {}
