package org.turnstone.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A message somebody has written and is about to send. */
record Draft(WebClient client, Map<String, String> fields) {

    /** Opens the form and fills it in. */
    static Draft to(WebClient client, String recipient) {
        FormElement form = (FormElement)
                Jsoup.parse(client.get("/compose?account=1").require(200).text())
                        .expectFirst("#compose-form");
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("to", recipient);
        fields.put("subject", "Bench");
        fields.put("text", "A few words.");
        fields.put("action", "send");
        return new Draft(client, fields);
    }

    void send() {
        client.postParts("/compose", fields).require(303);
    }
}
