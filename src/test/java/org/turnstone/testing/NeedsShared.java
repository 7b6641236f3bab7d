package org.turnstone.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that reads a file or folder of {@code ../shared}, which lies beside the project and not in it. Where it is
 * absent the test is skipped with a sentence, with {@code CI=true} as well: no package can bring it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(NeedsCondition.class)
public @interface NeedsShared {

    /** The path below {@code ../shared}, such as {@code corpora/mail}. */
    String value();
}
