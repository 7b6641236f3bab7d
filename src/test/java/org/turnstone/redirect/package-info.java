/** Messages that are sent on, and above all those that are not. */
@org.jspecify.annotations.NullMarked
package org.turnstone.redirect;
