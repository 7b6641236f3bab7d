/** Receipts that go out, and above all those that do not. */
@org.jspecify.annotations.NullMarked
package org.turnstone.receipt;
