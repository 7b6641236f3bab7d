package org.turnstone.card;

import java.util.Locale;

/**
 * Somebody an event names. The address is always there to be seen.
 *
 * @param name as the file calls them; empty where it does not
 * @param email as written; empty where there is none
 * @param answer what they answered
 */
public record Guest(String name, String email, Answer answer) {

    /** What somebody answered to an invitation. */
    public enum Answer {
        ACCEPTED,
        DECLINED,
        TENTATIVE,
        WAITING
    }

    static Guest of(ContentLine line) {
        String value = line.value().strip();
        String email = value.regionMatches(true, 0, "mailto:", 0, 7) ? value.substring(7) : line.parameter("EMAIL");
        String name = line.parameterText("CN");
        String address = ContentLine.harmless(email);
        return new Guest(name.equalsIgnoreCase(address) ? "" : name, address, answer(line.parameter("PARTSTAT")));
    }

    private static Answer answer(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Answer.ACCEPTED;
            case "DECLINED" -> Answer.DECLINED;
            case "TENTATIVE" -> Answer.TENTATIVE;
            default -> Answer.WAITING;
        };
    }

    public boolean named() {
        return !name.isEmpty();
    }

    public boolean reachable() {
        return !email.isEmpty();
    }

    public boolean accepted() {
        return answer == Answer.ACCEPTED;
    }

    boolean somebody() {
        return named() || reachable();
    }
}
