package org.turnstone.mailbox;

import java.util.Arrays;
import java.util.List;
import org.turnstone.imap.Arrangement.Order;

/**
 * The ways a list can be filtered and sorted, each with the address of the list as it would be then.
 *
 * @param filters each to be switched on or off by itself
 * @param orders one of which holds
 * @param filtered whether messages may be missing from the list
 * @param all the address of the whole list
 */
public record ChoiceView(List<Option> filters, List<Option> orders, boolean filtered, String all) {

    /**
     * One of them.
     *
     * @param id {@code unread}, {@code sender} …
     * @param label what people read
     */
    public record Option(String id, String label, String href, boolean on) {}

    public ChoiceView {
        filters = List.copyOf(filters);
        orders = List.copyOf(orders);
    }

    static ChoiceView of(ListChoice choice, String url, ChoiceTexts texts) {
        List<Option> filters = Arrays.stream(ListChoice.Only.values())
                .map(only -> new Option(
                        only.id(),
                        label(only, texts),
                        address(url, choice.toggled(only)),
                        choice.only().contains(only)))
                .toList();
        List<Option> orders = Arrays.stream(Order.values())
                .map(order -> new Option(
                        ListChoice.id(order),
                        label(order, texts),
                        address(url, choice.by(order)),
                        order == choice.order()))
                .toList();
        return new ChoiceView(filters, orders, !choice.only().isEmpty(), address(url, ListChoice.PLAIN));
    }

    static String address(String url, ListChoice choice) {
        String query = choice.query();
        return query.isEmpty() ? url : url + "?" + query;
    }

    /** Those that are switched on, for forms that have to keep to them. */
    public List<Option> chosen() {
        return filters.stream().filter(Option::on).toList();
    }

    /** The order that holds, where it is not the usual one; else empty. */
    public String sort() {
        return orders.stream()
                .skip(1)
                .filter(Option::on)
                .map(Option::id)
                .findFirst()
                .orElse("");
    }

    /** The two that are wanted most often have buttons of their own. */
    public List<Option> first() {
        return filters.subList(0, 2);
    }

    /** Whether it is filtered or sorted in any way. */
    public boolean arranged() {
        return filtered || orders.stream().skip(1).anyMatch(Option::on);
    }

    /** Whether something is chosen that no button shows. */
    public boolean hidden() {
        return filters.stream().skip(2).anyMatch(Option::on)
                || orders.stream().skip(1).anyMatch(Option::on);
    }

    private static String label(ListChoice.Only only, ChoiceTexts texts) {
        return switch (only) {
            case UNREAD -> texts.onlyUnread();
            case STARRED -> texts.onlyStarred();
            case ATTACHED -> texts.onlyAttached();
            case TO_ME -> texts.onlyToMe();
        };
    }

    private static String label(Order order, ChoiceTexts texts) {
        return switch (order) {
            case NEWEST -> texts.sortNewest();
            case OLDEST -> texts.sortOldest();
            case SENDER -> texts.sortSender();
            case SUBJECT -> texts.sortSubject();
            case SIZE -> texts.sortSize();
        };
    }
}
