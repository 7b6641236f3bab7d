/**
 * What turns the text of a message, written by anybody, into something that may be shown: the sanitiser, its CSS filter,
 * plain text to HTML and back, quotes. The only importer of jsoup. Ids such as H06 are those of the security requirements.
 */
@NullMarked
package org.turnstone.html;

import org.jspecify.annotations.NullMarked;
