package org.turnstone.picture;

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
import org.jspecify.annotations.Nullable;
import org.turnstone.account.MailServers;
import org.turnstone.preference.PictureChoice;
import org.turnstone.preference.PreferenceTexts;
import org.turnstone.preference.Preferences;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** What a person wants of pictures, and from whom always. */
@Path("/settings/pictures")
@RunOnVirtualThread
class PictureSettingsResource {

    private static final String PAGE = "/settings/pictures";

    private final SignedIn signedIn;
    private final MailServers servers;
    private final Preferences preferences;
    private final PictureSenders senders;
    private final PictureTexts texts;
    private final PreferenceTexts common;
    private final Visit visit;
    private final Reply reply;

    PictureSettingsResource(
            SignedIn signedIn,
            MailServers servers,
            Preferences preferences,
            PictureSenders senders,
            PictureTexts texts,
            PreferenceTexts common,
            Visit visit,
            Reply reply) {
        this.signedIn = signedIn;
        this.servers = servers;
        this.preferences = preferences;
        this.senders = senders;
        this.texts = texts;
        this.common = common;
        this.visit = visit;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        long person = signedIn.person().id();
        return PicturePages.settings(
                visit.shell(texts.settingsTitle()),
                preferences.pictures(person),
                isVerifiable(),
                preferences.picturesOfVerifiedOnly(person),
                List.copyOf(senders.of(person)));
    }

    /**
     * Chooses.
     *
     * @param show {@code ask}, {@code known}, {@code always} or {@code never}
     * @param verified {@code yes} where the server is to have verified the sender as well
     */
    @POST
    public Response choose(@RestForm @Nullable String show, @RestForm @Nullable String verified) {
        long person = signedIn.person().id();
        preferences.choose(person, PictureChoice.of(Objects.requireNonNullElse(show, "")));
        preferences.choosePicturesOfVerifiedOnly(person, isVerifiable() && "yes".equals(verified));
        return reply.redirect(PAGE, Toast.of(common.saved()));
    }

    /** Whether any server is believed that says who verified what. */
    private boolean isVerifiable() {
        return !servers.authservIds(signedIn.account(1).address()).isEmpty();
    }

    /**
     * Takes a sender off the list.
     *
     * @param address whose
     */
    @POST
    @Path("removals")
    public Response remove(@RestForm @Nullable String address) {
        String removed = Objects.requireNonNullElse(address, "");
        senders.remove(signedIn.person().id(), removed);
        return reply.redirect(PAGE, Toast.of(texts.removed(removed)));
    }
}
