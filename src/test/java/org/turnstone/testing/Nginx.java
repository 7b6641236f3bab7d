package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A private nginx that runs the site of {@code deploy/nginx}, its host, ports and files changed to private ones. */
public final class Nginx implements AutoCloseable {
    private static final Path SITE = Path.of("deploy/nginx/turnstone.conf");

    private final Path directory = Scratch.directory("nginx");
    private final int plain = Ports.free();
    private final int tls = Ports.free();
    private final ServerProcess process;

    private Nginx(int upstream) {
        ServerCertificate certificate = TestAuthority.shared().server();
        var site = new Edited(SITE)
                .change("server 127.0.0.1:8080;", "server 127.0.0.1:" + upstream + ";")
                .change("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .change("listen 443 ssl http2;", "listen 127.0.0.1:" + tls + " ssl http2;")
                .change("server_name mail.example.org;", "server_name localhost;")
                .change("/etc/ssl/mail.example.org/fullchain.pem", certificate.chainFile())
                .change("/etc/ssl/mail.example.org/privkey.pem", certificate.keyFile());
        Scratch.write(directory.resolve("site.conf"), site.text());
        Path main = Scratch.write(
                directory.resolve("nginx.conf"),
                """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log info;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/site.conf;
                }
                """
                        .formatted(directory));
        this.process = ServerProcess.start(
                directory,
                directory.resolve("nginx.out"),
                List.of(Program.NGINX.path(), "-c", main.toString(), "-e", directory + "/error.log"));
        process.await("nginx", () -> Ports.answers(plain) && Ports.answers(tls), this::log);
    }

    /** In front of a loopback port that speaks HTTP. */
    public static Nginx before(int upstream) {
        return new Nginx(upstream);
    }

    /** Where people go: {@code https://localhost:port}, with a certificate of {@link TestAuthority#shared()}. */
    public URI url() {
        return URI.create("https://localhost:" + tls);
    }

    /** Where people go who forgot the s. */
    public URI plainUrl() {
        return URI.create("http://localhost:" + plain);
    }

    public String log() {
        return Scratch.read(directory.resolve("error.log")) + Scratch.read(directory.resolve("nginx.out"));
    }

    @Override
    public void close() {
        process.kill();
        Scratch.remove(directory);
    }

    /** A file in which every change must find what it changes. */
    private record Edited(String text) {
        Edited(Path file) {
            this(read(file));
        }

        Edited change(String from, Object to) {
            if (!text.contains(from)) {
                throw new IllegalStateException(SITE + " no longer has: " + from);
            }
            return new Edited(text.replace(from, to.toString()));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
