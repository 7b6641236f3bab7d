package org.turnstone.account;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;
import org.turnstone.net.Tls;

/** Reads how a connection is kept private, and says what is allowed where the word is another. */
public final class TlsConverter implements Converter<Tls> {

    private static final long serialVersionUID = 1;

    @Override
    public Tls convert(String value) {
        return Arrays.stream(Tls.values())
                .filter(tls -> tls.name().equals(value.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("allowed are IMPLICIT, STARTTLS and NONE"));
    }
}
