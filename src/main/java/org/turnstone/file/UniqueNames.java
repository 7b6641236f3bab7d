package org.turnstone.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** File names for one folder: the second {@code plan.pdf} is {@code plan (2).pdf}, on file systems without case too. */
final class UniqueNames {

    private final Set<String> taken = new HashSet<>();

    String next(String name) {
        String candidate = name;
        for (int count = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); count++) {
            int dot = name.lastIndexOf('.');
            candidate = dot > 0
                    ? name.substring(0, dot) + " (" + count + ")" + name.substring(dot)
                    : name + " (" + count + ")";
        }
        return candidate;
    }
}
