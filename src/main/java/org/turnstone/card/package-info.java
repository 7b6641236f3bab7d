/**
 * Parts of a message that say one thing in a form for machines, read for people: an invitation, a contact, what became
 * of a delivery. Read within bounds, each character a fixed number of times, without a network and without a library (ADR 25); what cannot be understood
 * stays a file.
 */
@NullMarked
package org.turnstone.card;

import org.jspecify.annotations.NullMarked;
