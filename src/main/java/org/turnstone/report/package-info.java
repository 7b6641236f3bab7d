/** What machines report of messages: delivery reports (RFC 3464) and receipts (RFC 8098), read and written. */
@NullMarked
package org.turnstone.report;

import org.jspecify.annotations.NullMarked;
