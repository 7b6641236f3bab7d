package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * Somebody at a browser without scripts, as far as HTTP goes: keeps cookies, follows redirects, reads pages and submits
 * the forms they hold, hidden fields and form token included.
 */
public final class Guest implements AutoCloseable {
    private final URI origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** One answer, after all redirects. */
    public record Answer(int status, URI url, HttpResponse<String> response) {

        /** The page, parsed. */
        public Document page() {
            return Jsoup.parse(response.body(), url.toString());
        }

        /** The one form with this action, a path. */
        public FormElement form(String action) {
            return (FormElement) page().expectFirst("form[action='" + action + "']");
        }
    }

    private Guest(URI origin) {
        this.origin = origin;
    }

    /** At this site, such as {@code http://localhost:8081/}. */
    public static Guest at(String origin) {
        URI uri = URI.create(origin);
        return new Guest(URI.create(uri.getScheme() + "://" + uri.getAuthority()));
    }

    /** Signs in by the sign-in page and gives what comes after it. */
    public Answer signIn(String address, String password) {
        return submit(get("/login").form("/login"), Map.of("address", address, "password", password));
    }

    /** By a link on a page of ours, as browsers say. */
    public Answer get(String path) {
        return get(path, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /** With what a browser says of the request. */
    public Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(path));
        headers.forEach(request::header);
        return send(request.GET());
    }

    /** Submits a form as it stands, some fields filled in or changed. */
    public Answer submit(FormElement form, Map<String, String> changes) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(changes);
        return post(URI.create(form.absUrl("action")), fields.entrySet());
    }

    /** Sends fields of which several may have the same name. */
    public Answer post(String path, Collection<Map.Entry<String, String>> fields) {
        return post(origin.resolve(path), fields);
    }

    private Answer post(URI to, Collection<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Submits a form that takes files, without one: as {@code multipart/form-data}. */
    public Answer submitParts(FormElement form, Map<String, String> changes) {
        return submitParts(form, changes, Map.of());
    }

    /** As {@link #submitParts(FormElement, Map)}, with text files by their names. */
    public Answer submitParts(FormElement form, Map<String, String> changes, Map<String, String> files) {
        String boundary = "guest-" + System.nanoTime();
        StringBuilder body = new StringBuilder();
        form.formData().stream()
                .filter(field -> !changes.containsKey(field.key()))
                .forEach(field -> body.append(part(boundary, "name=\"" + field.key() + "\"", field.value())));
        changes.forEach((name, value) -> body.append(part(boundary, "name=\"" + name + "\"", value)));
        files.forEach((name, text) -> body.append(part(boundary, "name=\"files\"; filename=\"" + name + "\"", text)));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Origin", origin.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body + "--" + boundary + "--\r\n")));
    }

    private static String part(String boundary, String disposition, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
    }

    /** The cookies held now, by name. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    @Override
    public void close() {
        client.close();
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpRequest sent = request.build();
            var response = client.send(sent, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response.statusCode() / 100 == 3
                            && response.headers().firstValue("location").isPresent()
                    ? get(response.headers().firstValue("location").orElseThrow())
                    : new Answer(response.statusCode(), sent.uri(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String cookie = header.replaceFirst(";.*", "");
        String name = cookie.replaceFirst("=.*", "");
        String value = cookie.substring(name.length() + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
