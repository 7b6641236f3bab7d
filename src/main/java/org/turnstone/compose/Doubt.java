package org.turnstone.compose;

/** What is worth asking before a message goes; a second Send answers it. */
public enum Doubt {
    /** The subject is empty. */
    NO_SUBJECT,
    /** The text speaks of an attachment and there is none. */
    NO_ATTACHMENT,
    /** A placeholder of a template is not filled in. */
    PLACEHOLDER
}
