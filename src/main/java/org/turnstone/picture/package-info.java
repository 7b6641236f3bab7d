/**
 * Pictures that messages name on other servers: fetched by this server instead of the person's browser, checked before
 * anybody looks at them, and shown as each person has chosen.
 */
@NullMarked
package org.turnstone.picture;

import org.jspecify.annotations.NullMarked;
