package org.turnstone.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which headers guard the responses of a resource method; without it they are those of a page. An error always
 * answers as a page, except in a message's frame, which keeps the frame's headers.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Headers {

    Profile value();
}
