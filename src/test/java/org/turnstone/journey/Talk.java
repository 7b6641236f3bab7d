package org.turnstone.journey;

/**
 * Messages that answer one another.
 *
 * @param person whom they are to, and whose talk it is: the same ids mean other messages for somebody else
 * @param author an address
 * @param field one more header field; empty for none
 */
record Talk(String person, String author, String field) {

    /** With Jonas. */
    static Talk of(String person) {
        return new Talk(person, "jonas@example.org", "");
    }

    Talk by(String somebody) {
        return new Talk(person, somebody, field);
    }

    Talk with(String further) {
        return new Talk(person, author, further + "\n");
    }

    /**
     * One of them, as it travels.
     *
     * @param answers the id of another; empty for none
     */
    String letter(String id, String subject, String answers, String text) {
        String references = answers.isEmpty()
                ? ""
                : "References: <%1$s.%2$s>\nIn-Reply-To: <%1$s.%2$s>\n".formatted(answers, person);
        String name = author.equals(person) ? "Ida" : "Jonas Weber";
        return "From: %s <%s>\nTo: <%s>\n%sSubject: %s\nMessage-ID: <%s.%s>\n%sDate: Sun, 22 Nov 2026 08:00:00 +0000\n\n%s\n"
                .formatted(name, author, person, field, subject, id, person, references, text);
    }
}
