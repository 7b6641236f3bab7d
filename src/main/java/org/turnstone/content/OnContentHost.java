package org.turnstone.content;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.turnstone.web.ContentRequest.Lasting;

/**
 * Says that what this method answers is mail content: where there is a second host it comes from there, and nothing
 * without this annotation does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnContentHost {

    /** How long an address of it is good. */
    Lasting value();
}
