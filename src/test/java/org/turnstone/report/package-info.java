/** Reports as servers and programs write them, and as nobody should. */
@org.jspecify.annotations.NullMarked
package org.turnstone.report;
