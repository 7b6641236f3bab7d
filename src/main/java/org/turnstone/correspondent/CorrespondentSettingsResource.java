package org.turnstone.correspondent;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.preference.PreferenceTexts;
import org.turnstone.preference.Preferences;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Avatar;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** Whom a person's mail has collected: the list, whether it grows, and forgetting all of it. */
@Path(CorrespondentSettingsResource.PAGE)
@RunOnVirtualThread
class CorrespondentSettingsResource {

    static final String PAGE = "/settings/people";

    private static final int MOST_SHOWN = 100;

    private final SignedIn signedIn;
    private final Collected collected;
    private final Preferences preferences;
    private final CorrespondentTexts texts;
    private final PreferenceTexts common;
    private final Visit visit;
    private final Reply reply;

    CorrespondentSettingsResource(
            SignedIn signedIn,
            Collected collected,
            Preferences preferences,
            CorrespondentTexts texts,
            PreferenceTexts common,
            Visit visit,
            Reply reply) {
        this.signedIn = signedIn;
        this.collected = collected;
        this.preferences = preferences;
        this.texts = texts;
        this.common = common;
        this.visit = visit;
        this.reply = reply;
    }

    /**
     * The list.
     *
     * @param q letters of those who are looked for; none for everybody
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings(@RestQuery @Nullable String q) {
        long person = signedIn.person().id();
        String typed = Objects.requireNonNullElse(q, "").strip();
        Book book = collected.of(person);
        List<Correspondent> found = book.listed(typed);
        return CorrespondentPages.settings(
                visit.shell(texts.settingsTitle()),
                new PeopleView(
                        preferences.collectsCorrespondents(person),
                        typed,
                        book.size(),
                        found.size(),
                        found.stream().limit(MOST_SHOWN).map(this::entry).toList()));
    }

    private PeopleView.Entry entry(Correspondent person) {
        EmailAddress shown = person.shown();
        return new PeopleView.Entry(
                shown.email(),
                Objects.requireNonNullElse(shown.name(), ""),
                texts.entrySaid(person.times(), visit.dates().readable(person.lastWritten())),
                Avatar.of(shown));
    }

    /**
     * Chooses.
     *
     * @param collect {@code yes} where more are to be collected
     */
    @POST
    public Response choose(@RestForm @Nullable String collect) {
        preferences.chooseCollectingCorrespondents(signedIn.person().id(), "yes".equals(collect));
        return reply.redirect(PAGE, Toast.of(common.saved()));
    }

    @POST
    @Path("removals")
    public Response forgetAll() {
        collected.forgetAll(signedIn.person().id());
        return reply.redirect(PAGE, Toast.of(texts.allForgotten()));
    }
}
