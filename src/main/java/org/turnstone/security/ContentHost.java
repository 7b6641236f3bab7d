package org.turnstone.security;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second host that mail content comes from, where the operator has one (ADR 29): another origin than the pages', so
 * that a script that got into a message would have nothing of theirs.
 */
@ApplicationScoped
public class ContentHost {

    private static final String PROPERTY = "turnstone.content.url";

    private final @Nullable URI url;
    private final String host;
    private final String pages;

    @Inject
    ContentHost(SecurityConfig config) {
        this(config.publicUrl(), config.content().url().orElse(null));
    }

    /** @throws IllegalArgumentException in words for the operator, where that is no second host */
    ContentHost(URI publicUrl, @Nullable URI url) {
        this.url = url;
        this.host = url == null ? "" : checked(url, publicUrl);
        this.pages = origin(publicUrl);
    }

    /** Its origin, {@code https://usercontent.example.net}; empty where there is no second host. */
    public Optional<String> origin() {
        return Optional.ofNullable(url).map(ContentHost::origin);
    }

    /** The origin of the pages around the content. */
    public String pages() {
        return pages;
    }

    /**
     * Whether a request came to it, by whichever port and however its name is spelt. Like everything here it goes by
     * {@code Host}, or by what a trusted proxy says in its stead where one is configured (W16).
     */
    public boolean isAskedBy(HttpServerRequest request) {
        if (url == null) {
            return false;
        }
        HostAndPort authority = request.authority();
        return authority != null && plain(authority.host()).equals(host);
    }

    /** As browsers write it (RFC 6454 section 6.2), since they compare it letter by letter. */
    private static String origin(URI address) {
        boolean standard = address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
        String port = address.getPort() < 0 || standard ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + port;
    }

    private static String checked(URI url, URI publicUrl) {
        if (url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || !(url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
                || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException(PROPERTY + " is \"" + url
                    + "\": it has to be an address without a path, such as https://usercontent.example.net");
        }
        if (!url.getScheme().equals(publicUrl.getScheme())) {
            throw new IllegalArgumentException(PROPERTY + " is \"" + url + "\", but turnstone.public-url is \""
                    + publicUrl + "\": both have to be https, or both http");
        }
        String host = plain(url.getHost());
        if (publicUrl.getHost() != null && host.equals(plain(publicUrl.getHost()))) {
            throw new IllegalArgumentException(PROPERTY + " is \"" + url + "\", but turnstone.public-url is \""
                    + publicUrl + "\": content needs another host name, since a cookie knows no ports");
        }
        return host;
    }

    private static String plain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.length() > 1 && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
