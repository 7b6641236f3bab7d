/** Snippets: texts that a person writes again and again. On the screen they are called templates, which here are Qute's. */
@NullMarked
package org.turnstone.snippet;

import org.jspecify.annotations.NullMarked;
