package org.turnstone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** What is pasted into a message, and what a draft from elsewhere brings, loads nothing and runs nothing (H02, H05). */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class HostilePasteTest {

    private static final String HOSTILE =
            """
            <base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/a.css">
            <link rel=prefetch href="https://evil.example/b"><meta http-equiv=refresh content="0;url=https://evil.example/c">
            <style>@import url(https://evil.example/d.css); div { background: url(https://evil.example/e) }</style>
            <img src="https://evil.example/f.png" onerror="__pwn('img')" alt="pic"><img src=x onerror=__pwn('x')>
            <img srcset="https://evil.example/g.png 1x"><picture><source srcset="https://evil.example/h"><img></picture>
            <image src=https://evil.example/i><input type=image src=https://evil.example/j>
            <video src=https://evil.example/k poster=https://evil.example/l autoplay></video>
            <audio src=https://evil.example/m autoplay></audio><embed src=https://evil.example/n>
            <object data=https://evil.example/o></object><iframe src=https://evil.example/p srcdoc="<script>__pwn('f')</script>"></iframe>
            <svg onload=__pwn('svg')><image href=https://evil.example/q /><script>__pwn('s')</script></svg>
            <math><mtext><table><mglyph><style><img src=x onerror=__pwn('mxss')></style></mglyph></table></mtext></math>
            <script>__pwn('script')</script><script src=https://evil.example/r.js></script>
            <table background="https://evil.example/s"><tr><td background="https://evil.example/t">one</td><td>two</td></tr></table>
            <p style="color:red;background-image:url('https://evil.example/u')" onclick="__pwn('p')">red</p>
            <p style="list-style:url(https://evil.example/v);color:url(https://evil.example/w)">p</p>
            <span data-colour="red;background:url(https://evil.example/x)" data-size="1px;--x:url(https://evil.example/y)">span</span>
            <a href="javascript:__pwn('a')">j</a><a href="data:text/html,<script>__pwn()</script>">d</a>
            <div data-kept="&lt;img src=https://evil.example/z onerror=__pwn('kept')&gt;">kept</div>
            <img data-cid="a" data-shown="https://evil.example/1"><img src="cid:nobody" alt="cid">
            <td data-background="red;background-image:url(https://evil.example/2)">cell</td>
            <noscript><img src=https://evil.example/3></noscript><template><img src=https://evil.example/4></template>
            """;

    private static final String OWN = "<div data-pm-slice='0 0 [\"table\",null,\"table_row\",null,\"table_cell\","
            + "{\"background\":\"red;background-image:url(https://evil.example/5)\"}]'>m</div>";

    private static final String DRAFT =
            """
            From: <%1$s>
            Subject: Draft from elsewhere
            Message-ID: <draft.%1$s>
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8

            %2$s
            """;

    private static final String PASTE =
            """
            (element, html) => {
                const clipboardData = new DataTransfer()
                clipboardData.setData('text/html', html)
                clipboardData.setData('text/plain', 'x')
                element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
                return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))
            }
            """;

    @TestHTTPResource
    String origin = "";

    private final Dovecot server = MailHost.shared().dovecot();
    private final String ida = MailHost.shared().person();

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, OWN, HOSTILE + OWN})
    void fetchesNothingAndRunsNothingThatIsPasted(String html) {
        try (Lookout lookout = new Lookout(origin)) {
            lookout.signIn(ida);
            lookout.forgive();
            lookout.page().navigate(lookout.origin() + "/compose?account=1");
            Locator text = lookout.page().locator(".compose-rich.ProseMirror:visible");
            text.click();
            text.evaluate(PASTE, html);
            assertThat(text.innerText()).isNotBlank();
            assertThat(lookout.page().locator("textarea[name=html]").inputValue())
                    .doesNotContain("evil.example/5", "javascript:", "onerror=\"__pwn('img')");
            assertThat(lookout.troubles()).isEmpty();
        }
    }

    @Test
    void fetchesNothingAndRunsNothingThatADraftBrings() {
        server.append(ida, "Drafts", DRAFT.formatted(ida, HOSTILE + OWN));
        try (Lookout lookout = new Lookout(origin)) {
            lookout.signIn(ida);
            lookout.forgive();
            lookout.page().navigate(lookout.origin() + "/mail/1/Drafts");
            lookout.page().locator("#list li a[href^='/drafts/']").first().click();
            Locator text = lookout.page().locator(".compose-rich.ProseMirror:visible");
            text.waitFor();
            assertThat(text.innerText()).contains("one", "red");
            assertThat(lookout.troubles()).isEmpty();
        }
    }
}
