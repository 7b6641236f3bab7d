/** Answers to senders who ask to be told that their message was read: never without the policy of the person (R06). */
@NullMarked
package org.turnstone.receipt;

import org.jspecify.annotations.NullMarked;
