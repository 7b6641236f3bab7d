/**
 * A mail server inside the application, with two people's mail worth looking at: only for {@code bin/demo}. Nothing
 * outside knows this package, and without {@code turnstone.demo.enabled} nothing in it is made.
 */
@NullMarked
package org.turnstone.demo;

import org.jspecify.annotations.NullMarked;
