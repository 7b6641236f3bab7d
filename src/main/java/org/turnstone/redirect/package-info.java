/** Sending somebody else's message on as it is (RFC 5322 section 3.6.6), also called resending or bouncing (ADR 40). */
@NullMarked
package org.turnstone.redirect;

import org.jspecify.annotations.NullMarked;
