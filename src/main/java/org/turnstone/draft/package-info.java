/** What is being written: never lost, never twice, and in Drafts where every other program finds it. */
@NullMarked
package org.turnstone.draft;

import org.jspecify.annotations.NullMarked;
