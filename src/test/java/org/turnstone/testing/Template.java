package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration files of {@code deploy/}, in which {@code ${name}} stands for what differs from place to place.
 * {@code bin/mailhost} fills the same files in, so no server is described twice.
 */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\$\\{([a-z0-9_]+)}");

    private Template() {}

    static String fill(Path template, Map<String, ?> values) {
        String text;
        try {
            text = Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(values, name.group(1), template)));
    }

    private static String value(Map<String, ?> values, String name, Path template) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException(template + " asks for ${" + name + "}, which has no value");
        }
        return String.valueOf(values.get(name));
    }
}
