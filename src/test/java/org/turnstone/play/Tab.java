package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;

/** A page that was loaded at some time and is acted on later, when what it shows may long have changed. */
final class Tab implements AutoCloseable {

    private final Guest guest;
    private Look look = Look.at("INBOX");
    private Document page;

    Tab(String origin, String address) {
        this.guest = Guest.at(origin);
        this.page = guest.signIn(address, MailHost.PASSWORD).page();
    }

    Guest guest() {
        return guest;
    }

    Look look() {
        return look;
    }

    Document page() {
        return page;
    }

    /** The list as it is now; where there is none, the page before it stays open. */
    Guest.Answer show(Look wanted) {
        Guest.Answer answer = guest.get(wanted.url());
        if (answer.status() == 200) {
            look = wanted;
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
        return new Posted("/mail/1/" + look.folder() + "/" + verb, posted.fields());
    }

    /** The Undo that is offered. */
    FormElement undo() {
        return (FormElement) page.selectFirst(".toast form");
    }

    static Posted posted(FormElement form, Map<String, String> button) {
        var fields = new java.util.ArrayList<Map.Entry<String, String>>();
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
