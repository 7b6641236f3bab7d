package org.turnstone.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.problem.NotFound;

/** Lets a resource take {@code @PathParam("mailbox") MailboxPath}: the segment is read by {@link MailboxSegment}. */
@Provider
public class MailboxParam implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == MailboxPath.class ? (ParamConverter<T>) new Converter() : null;
    }

    /** Between a mailbox and its segment. */
    static final class Converter implements ParamConverter<MailboxPath> {

        @Override
        public MailboxPath fromString(String segment) {
            try {
                return MailboxSegment.decode(segment);
            } catch (IllegalArgumentException e) {
                throw new NotFound(NotFound.What.MAILBOX, e);
            }
        }

        @Override
        public String toString(MailboxPath mailbox) {
            return MailboxSegment.encode(mailbox);
        }
    }
}
