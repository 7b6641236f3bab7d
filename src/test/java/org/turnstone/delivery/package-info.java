/** What is remembered of sent messages. */
@org.jspecify.annotations.NullMarked
package org.turnstone.delivery;
