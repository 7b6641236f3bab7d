package org.turnstone.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.turnstone.mail.EmailAddress;

/** What authors are called, as far as their mail was read since the start: never written down, so lost with the memory. */
final class Names {

    private static final int MOST = 20_000;
    private static final int LONGEST = 80;

    /** An entry with its name, give or take. */
    private static final long BYTES = 150;

    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    void learn(int author, EmailAddress address) {
        if (author != 0 && names.size() < MOST) {
            String name = address.display();
            names.putIfAbsent(author, name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        }
    }

    Optional<String> of(int author) {
        return Optional.ofNullable(names.get(author));
    }

    long bytes() {
        return BYTES * names.size();
    }
}
