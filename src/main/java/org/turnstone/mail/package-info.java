/** The vocabulary of mail as values with verbs, in JMAP's words (RFC 8621) where they exist. */
@NullMarked
package org.turnstone.mail;

import org.jspecify.annotations.NullMarked;
