package org.turnstone.imap;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server says it can do (RFC 9051 section 7.2.2), less what the administrator has switched off because this
 * server gets it wrong ({@code turnstone.imap.disabled-capabilities}).
 *
 * @param names in upper case
 */
public record Capabilities(Set<String> names) {

    /** Nothing is known: nothing is assumed. */
    public static final Capabilities NONE = new Capabilities(Set.of());

    public Capabilities {
        names = names.stream().map(Capabilities::upper).collect(Collectors.toUnmodifiableSet());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** Without these, whatever the server says. */
    public Capabilities without(Collection<String> disabled) {
        Set<String> off = disabled.stream().map(Capabilities::upper).collect(Collectors.toSet());
        return new Capabilities(
                names.stream().filter(name -> !off.contains(name)).collect(Collectors.toSet()));
    }

    public boolean has(String name) {
        return names.contains(upper(name));
    }

    /** The largest message APPEND takes, where the server says so for all mailboxes (RFC 7889). */
    public OptionalLong appendLimit() {
        return names.stream()
                .filter(name -> name.matches("APPENDLIMIT=\\d{1,18}"))
                .mapToLong(name -> Long.parseLong(name.substring("APPENDLIMIT=".length())))
                .findFirst();
    }

    /** RFC 6851. */
    public boolean move() {
        return has("MOVE");
    }

    /** RFC 4315: UID EXPUNGE, APPENDUID, COPYUID. */
    public boolean uidplus() {
        return has("UIDPLUS");
    }

    /** RFC 4731: SEARCH that answers with a count or an edge instead of every number. */
    public boolean esearch() {
        return has("ESEARCH");
    }

    /** RFC 9394: SEARCH that answers with a part of what it found, counted from either end. */
    public boolean partialSearch() {
        return has("PARTIAL") && esearch();
    }

    /** RFC 6203: SEARCH that also finds what is like the text. */
    public boolean fuzzySearch() {
        return has("SEARCH=FUZZY");
    }

    /** RFC 5032: SEARCH by age in seconds. */
    public boolean within() {
        return has("WITHIN");
    }

    /** RFC 5256: the server sorts. */
    public boolean sort() {
        return has("SORT");
    }

    /** RFC 3516: FETCH that decodes. */
    public boolean binary() {
        return has("BINARY");
    }

    /** RFC 4978: everything said is compressed. */
    public boolean compression() {
        return has("COMPRESS=DEFLATE");
    }

    /** RFC 2971: both sides say who they are. */
    public boolean id() {
        return has("ID");
    }

    /** RFC 8508: one message takes the place of another. */
    public boolean replace() {
        return has("REPLACE");
    }

    /** RFC 8970. */
    public boolean preview() {
        return has("PREVIEW");
    }

    /** RFC 5258. */
    public boolean listExtended() {
        return has("LIST-EXTENDED");
    }

    /** RFC 5819. */
    public boolean listStatus() {
        return has("LIST-STATUS") && listExtended();
    }

    /** RFC 6154. */
    public boolean specialUse() {
        return has("SPECIAL-USE");
    }
}
