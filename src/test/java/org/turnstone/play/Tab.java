package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;

/** A page that was loaded at some time and is acted on later, when what it shows may long have changed. */
final class Tab implements AutoCloseable {

    private static final String OPENED =
            "#reading button:is([name=role], [name=remove], [name=star], [name=unstar], [name=onwards], "
                    + "[formaction$=/deletions])";

    private final Guest guest;
    private Document page;

    /** The message that was opened last. */
    private @Nullable Document reading;

    Tab(String origin, String address) {
        this.guest = Guest.at(origin);
        this.page = guest.signIn(address, MailHost.PASSWORD).page();
    }

    Guest guest() {
        return guest;
    }

    /** The folder whose list it shows. */
    String folder() {
        return posted((FormElement) page.expectFirst("form.list"), Map.of()).folder();
    }

    Document page() {
        return page;
    }

    /** The list as it is now; where there is none, the page before it stays open. */
    Guest.Answer show(Look wanted) {
        Guest.Answer answer = guest.get(wanted.url());
        if (answer.status() == 200) {
            page = answer.page();
        }
        return answer;
    }

    List<Element> rows() {
        return page.select("#rows ol.rows > li");
    }

    /** The list's form with these rows chosen, as a button with this address sends it. */
    Posted chosen(List<Element> rows, String verb, Map<String, String> button) {
        FormElement form = (FormElement) page.expectFirst("form.list");
        form.select("input[name=id]").forEach(box -> box.removeAttr("checked"));
        rows.forEach(row -> row.expectFirst("input[name=id]").attr("checked", ""));
        Posted posted = posted(form, button);
        return posted.to(posted.path().replaceFirst("moves$", verb));
    }

    /** Opens a message, whose page stays open beside the list. */
    int open(String path) {
        Guest.Answer answer = guest.get(path);
        if (answer.status() == 200) {
            reading = answer.page();
        }
        return answer.status();
    }

    /** What the buttons of the message that was opened last would send: those of all its conversation, and of single cards. */
    List<Posted> opened() {
        List<Posted> all = new ArrayList<>();
        if (reading != null) {
            for (Element button : reading.select(OPENED)) {
                Element form = button.hasAttr("form")
                        ? reading.expectFirst("#" + button.attr("form"))
                        : button.closest("form");
                Map<String, String> field =
                        button.hasAttr("name") ? Map.of(button.attr("name"), button.attr("value")) : Map.of();
                Posted posted = posted((FormElement) form, field);
                all.add(button.hasAttr("formaction") ? posted.to(button.attr("formaction")) : posted);
            }
        }
        return all;
    }

    /** The Undo that is offered; that of an errand is told of elsewhere. */
    @Nullable
    FormElement undo() {
        return (FormElement) page.selectFirst(".toast form[action^=/mail/]");
    }

    static Posted posted(FormElement form, Map<String, String> button) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        form.formData().stream()
                .filter(field -> !button.containsKey(field.key()))
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        fields.addAll(button.entrySet());
        return new Posted(form.attr("action"), fields);
    }

    /** Sends it; what was done shows on the page after it. */
    int send(Posted posted) {
        Guest.Answer answer = guest.post(posted.path(), posted.fields());
        if (answer.status() == 200 && answer.page().selectFirst("form.list") != null) {
            page = answer.page();
        }
        return answer.status();
    }

    void prefer(String list) {
        FormElement form = guest.get("/settings").form("/settings/conversations");
        assertThat(guest.submit(form, Map.of("list", list)).status()).isEqualTo(200);
    }

    @Override
    public void close() {
        guest.close();
    }
}
