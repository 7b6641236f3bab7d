package org.turnstone.mail;

/** What a mailbox is for (RFC 6154; JMAP's role, RFC 8621 section 2), in the order people expect to see them. */
public enum SpecialUse {
    INBOX,
    DRAFTS,
    SENT,
    ARCHIVE,
    JUNK,
    TRASH,
    ALL,
    FLAGGED
}
