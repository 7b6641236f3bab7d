package org.turnstone.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody's card (vCard 2.1, 3.0 and 4.0) as far as it is shown.
 *
 * @param name the address or the organisation where there is none; never empty
 * @param organisation with the role in it; empty where there is none
 */
public record ContactCard(
        String name, String organisation, List<String> emails, List<String> phones, List<String> addresses) {

    private static final int MOST = 8;
    private static final Set<String> FILES = Set.of("vcard", "x-vcard", "directory");

    public ContactCard {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
    }

    /** Whether a part of that type and name holds contacts. */
    public static boolean isFile(String type, String subtype, String name) {
        return (type.equals("text") && FILES.contains(subtype))
                || name.toLowerCase(Locale.ROOT).endsWith(".vcf");
    }

    /** Those that are somebody; none for what is no vCard. */
    public static List<ContactCard> read(String file) {
        return Component.in(file).stream()
                .filter(component -> component.name().equals("VCARD"))
                .map(ContactCard::of)
                .filter(card -> !card.name().isEmpty())
                .toList();
    }

    private static ContactCard of(Component card) {
        List<String> emails = texts(card, "EMAIL");
        String organisation = ContentLine.harmless(
                joined(card.line("ORG").map(ContentLine::texts).orElse(List.of()), ", "));
        String role = card.text("TITLE");
        String named = card.text("FN");
        String name = named.isEmpty() ? structured(card) : named;
        String shown = !name.isEmpty() ? name : !emails.isEmpty() ? emails.getFirst() : organisation;
        return new ContactCard(
                shown,
                joined(List.of(role, organisation), " · "),
                emails,
                texts(card, "TEL").stream().map(ContactCard::number).distinct().toList(),
                card.lines("ADR").stream()
                        .map(line -> ContentLine.harmless(joined(line.texts(), ", ")))
                        .filter(address -> !address.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    /** Family name first in the file, given name first on the card. */
    private static String structured(Component card) {
        List<String> parts =
                new ArrayList<>(card.line("N").map(ContentLine::texts).orElse(List.of()));
        if (parts.size() > 1) {
            parts.add(1, parts.removeFirst());
        }
        return joined(parts.subList(0, Math.min(2, parts.size())), " ");
    }

    private static String number(String value) {
        return value.regionMatches(true, 0, "tel:", 0, 4) ? value.substring(4) : value;
    }

    private static List<String> texts(Component card, String name) {
        return card.lines(name).stream()
                .map(ContentLine::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String joined(List<String> parts, String between) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
