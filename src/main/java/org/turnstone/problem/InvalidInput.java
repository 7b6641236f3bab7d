package org.turnstone.problem;

/** What a person entered, or a request carried, cannot be used; nothing was done. */
public final class InvalidInput extends Problem {

    private final String field;
    private final String code;

    /**
     * @param field the form field or parameter it is about
     * @param code which rule it breaks: a key for the words, such as {@code address.malformed}
     */
    public InvalidInput(String field, String code) {
        super("invalid input: " + field + " " + code, null);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
