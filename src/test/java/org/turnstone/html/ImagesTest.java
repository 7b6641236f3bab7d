package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** H02, R01, R08: where pictures come from. */
class ImagesTest {

    private static final String PNG = "data:image/png;base64,iVBORw0KGgo=";

    @Test
    void blocksRemotePicturesAndKeepsTheirRoom() {
        Sanitized sanitized = Sanitizer.sanitize(
                "<img src='https://news.example/a.png' alt='Harbour' width=300 height=200><p style=\"background:#eee url('//news.example/b.png') no-repeat\">x</p>",
                SanitizerOptions.reading());
        assertThat(sanitized.blockedRemote()).isEqualTo(2);
        assertThat(sanitized.body().markup())
                .contains("<img alt=\"Harbour\" width=\"300\" height=\"200\" data-blocked=\"\">")
                .contains("background:light-dark(#eee, #1f2328) none no-repeat")
                .doesNotContain("news.example");
    }

    @Test
    void countsTrackersApartAndNeverShowsThem() {
        String html =
                "<img src='https://t.example/1' width=1 height=1><img src=https://t.example/2 style='display:none'>"
                        + "<img src=https://t.example/3 style='width:0;height:0'><img src=https://t.example/ok width=40 height=1>";
        for (RemoteContent remote : List.of(RemoteContent.BLOCKED, new RemoteContent.Allowed(URI::toString))) {
            Sanitized sanitized =
                    Sanitizer.sanitize(html, SanitizerOptions.reading().withRemote(remote));
            assertThat(sanitized.blockedTrackers()).isEqualTo(3);
            assertThat(sanitized.body().markup()).doesNotContain("t.example/1", "t.example/2", "t.example/3");
        }
    }

    @Test
    void sendsAllowedPicturesThroughTheProxy() {
        List<URI> asked = new ArrayList<>();
        RemoteContent proxied = new RemoteContent.Allowed(uri -> {
            asked.add(uri);
            return "/proxy/" + asked.size();
        });
        Sanitized sanitized = Sanitizer.sanitize(
                "<img src='//news.example/a b.png?x={1}'><table background='https://news.example/c.png'><tr><td>x</td></tr></table>"
                        + "<img src='https:///nohost'><img srcset='https://news.example/d.png 2x'>",
                SanitizerOptions.reading().withRemote(proxied));
        assertThat(asked)
                .containsExactly(
                        URI.create("https://news.example/a%20b.png?x=%7B1%7D"),
                        URI.create("https://news.example/c.png"));
        assertThat(sanitized.body().markup())
                .contains("<img src=\"/proxy/1\">")
                .contains("background-image:url(&quot;/proxy/2&quot;)")
                .doesNotContain("news.example");
        assertThat(sanitized.blockedRemote()).isEqualTo(1);
    }

    @Test
    void showsThePicturesInsideTheMessage() {
        SanitizerOptions options =
                SanitizerOptions.reading().withInlineImages(cid -> cid.equals("logo@shop.example") ? PNG : null);
        String markup = Sanitizer.sanitize(
                        "<img src='cid:logo%40shop.example' alt=Logo><img src='CID:<logo@shop.example>'><img src=cid:gone alt=Gone>"
                                + "<p style='background-image:url(cid:logo@shop.example)'>x</p>",
                        options)
                .body()
                .markup();
        assertThat(Jsoup.parse(markup).select("img[src=" + PNG + "]")).hasSize(2);
        assertThat(Jsoup.parse(markup).select("img:not([src])").eachAttr("alt")).containsExactly("Gone");
        assertThat(markup).contains("background-image:url(&quot;" + PNG + "&quot;)");
    }

    @Test
    void showsRasterPicturesInDataAddressesOnly() {
        assertThat(Sanitizer.sanitize("<img src='" + PNG + "'>", SanitizerOptions.reading())
                        .body()
                        .markup())
                .contains(PNG);
        for (String type :
                List.of("image/svg+xml", "text/html", "image/png,", "application/octet-stream", "image/bmp")) {
            String html = "<img alt=x src='data:" + type + ";base64,iVBORw0KGgo='>";
            assertThat(Sanitizer.sanitize(html, SanitizerOptions.reading())
                            .body()
                            .markup())
                    .doesNotContain("data:");
        }
    }
}
