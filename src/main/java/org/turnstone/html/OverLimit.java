package org.turnstone.html;

/** A message is too large, too deep or too slow to be made safe as HTML; {@link Sanitizer} then shows its text (H14). */
final class OverLimit extends RuntimeException {

    OverLimit(String what) {
        super(what, null, false, false);
    }
}
