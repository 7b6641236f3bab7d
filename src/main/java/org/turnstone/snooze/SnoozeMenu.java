package org.turnstone.snooze;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.turnstone.web.Dates;
import org.turnstone.web.Visit;

/** What the menu offers, for templates: {@code {inject:snoozeMenu.choices}}. */
@RequestScoped
@Named("snoozeMenu")
public class SnoozeMenu {

    private final SnoozeTexts texts;
    private final Visit visit;
    private final Clock clock;

    SnoozeMenu(SnoozeTexts texts, Visit visit, Clock clock) {
        this.texts = texts;
        this.visit = visit;
        this.clock = clock;
    }

    /**
     * A time to choose.
     *
     * @param when the day and hour it comes to: "Mon 08:00"
     * @param value which time it is, as forms send it: the page may be open for long before one is chosen
     */
    public record Choice(String label, String when, String value) {}

    public List<Choice> choices() {
        Dates dates = visit.dates();
        return Suggestion.at(clock.instant().atZone(visit.zone()), visit.locale()).entrySet().stream()
                .map(each -> new Choice(
                        label(each.getKey()),
                        dates.coming(each.getValue().toInstant()),
                        each.getKey().word()))
                .toList();
    }

    private String label(Suggestion suggestion) {
        return switch (suggestion) {
            case LATER -> texts.menuLater();
            case EVENING -> texts.menuEvening();
            case TOMORROW -> texts.menuTomorrow();
            case WEEKEND -> texts.menuWeekend();
            case NEXT_WEEK -> texts.menuNextWeek();
        };
    }
}
