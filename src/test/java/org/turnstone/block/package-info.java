/** Tests of blocking senders. */
package org.turnstone.block;
