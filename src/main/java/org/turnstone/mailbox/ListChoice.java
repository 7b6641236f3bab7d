package org.turnstone.mailbox;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.Arrangement.Order;
import org.turnstone.imap.Criterion;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;

/**
 * What a person wants to see of a mailbox, and in which order: {@code ?only=unread&sort=sender} in its address.
 *
 * @param only what all messages shown have in common; empty for all of them
 */
public record ListChoice(Set<Only> only, Order order) {

    /** Everything, the newest first. */
    public static final ListChoice PLAIN = new ListChoice(Set.of(), Order.NEWEST);

    /** Something that messages may have in common. */
    public enum Only {
        UNREAD,
        STARRED,
        ATTACHED,
        TO_ME;

        /** As it stands in addresses. */
        String id() {
            return ListChoice.id(this);
        }
    }

    public ListChoice {
        only = Set.copyOf(only);
    }

    /** Reads what stands in an address; what nobody knows is left out. */
    public static ListChoice of(Collection<String> only, @Nullable String sort) {
        Set<Only> wanted = only.stream()
                .flatMap(id -> named(Only.values(), id).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Only.class)));
        return new ListChoice(wanted, named(Order.values(), sort).orElse(Order.NEWEST));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String id) {
        return Arrays.stream(values).filter(value -> id(value).equals(id)).findFirst();
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Behind a question mark in an address; empty for the plain list. */
    String query() {
        Stream<String> filters =
                Arrays.stream(Only.values()).filter(only::contains).map(each -> "only=" + each.id());
        Stream<String> sort = order == Order.NEWEST ? Stream.empty() : Stream.of("sort=" + id(order));
        return Stream.concat(filters, sort).collect(Collectors.joining("&"));
    }

    ListChoice toggled(Only filter) {
        Set<Only> others = EnumSet.noneOf(Only.class);
        others.addAll(only);
        if (!others.remove(filter)) {
            others.add(filter);
        }
        return new ListChoice(others, order);
    }

    ListChoice by(Order newOrder) {
        return new ListChoice(only, newOrder);
    }

    /** Whether dates divide it: they only do where it is in their order. */
    boolean isByDate() {
        return order == Order.NEWEST || order == Order.OLDEST;
    }

    boolean isPlain() {
        return equals(PLAIN);
    }

    /** What the server is asked for. */
    public Arrangement arrangement(EmailAddress me) {
        List<Criterion> criteria = Arrays.stream(Only.values())
                .filter(only::contains)
                .map(each -> criterion(each, me))
                .toList();
        return new Arrangement(criteria.isEmpty() ? Criterion.ALL : Criterion.allOf(criteria), order);
    }

    private static Criterion criterion(Only only, EmailAddress me) {
        return switch (only) {
            case UNREAD -> Criterion.not(Criterion.marked(Flag.SEEN));
            case STARRED -> Criterion.marked(Flag.FLAGGED);
            case ATTACHED -> new Criterion.Attached();
            case TO_ME ->
                Criterion.anyOf(List.of(
                        Criterion.contains(Criterion.Field.TO, me.email()),
                        Criterion.contains(Criterion.Field.CC, me.email())));
        };
    }
}
