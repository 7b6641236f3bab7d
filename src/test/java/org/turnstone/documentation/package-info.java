/** The pages of {@code docs/} that are made from the sources, and the tests that notice when they are stale. */
package org.turnstone.documentation;
