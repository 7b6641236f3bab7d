/** Several clients of one account at play: at random, from a seed, each step held against what the server has. */
@NullMarked
package org.turnstone.play;

import org.jspecify.annotations.NullMarked;
