package org.turnstone.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.observability.LogPrivacy;

/** {@link LogPrivacy} reads along: it fails this class if a word of a failure reached any log. */
@QuarkusTest
class UnexpectedFailureTest {

    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler reader = new Reader();
    private final Logger house = Logger.getLogger("org.turnstone");

    @BeforeEach
    void readTheLog() {
        reader.setLevel(Level.ALL);
        house.addHandler(reader);
    }

    @AfterEach
    void readNoMore() {
        house.removeHandler(reader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "virtual", "route"})
    void isToldByAReferenceThatFindsItInTheLog(String where) {
        Response answer = given().accept("application/json").get("/gallery/faults/" + where);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString()).doesNotContain("ida", LogPrivacy.CANARY, "Exception");
        String reference = answer.jsonPath().getString("reference");
        assertThat(reference).matches("[0-9a-f]{8}");
        assertThat(answer.jsonPath().getString("instance")).isEqualTo("urn:incident:" + reference);
        assertThat(records)
                .filteredOn(line -> reference.equals(line.getMdc(RequestId.LOG_KEY)))
                .anySatisfy(line -> {
                    assertThat(line.getMessage()).isEqualTo("request failed");
                    assertThat(line.getThrown()).hasMessage("java.lang.IllegalStateException");
                    assertThat(line.getThrown().getStackTrace()[0].getMethodName())
                            .isEqualTo("failure");
                    assertThat(line.getThrown().getCause()).hasMessage("io.quarkus.qute.TemplateException");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "virtual", "route"})
    void isToldOnACalmPage(String where) {
        Response answer = given().accept("text/html").get("/gallery/faults/" + where);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString())
                .contains("Something went wrong here")
                .containsPattern("Reference: <code>[0-9a-f]{8}</code>")
                .doesNotContain(LogPrivacy.CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/keys"})
    void leavesEveryLineOfARequestWithItsReference(String path) {
        given().get(path);

        assertThat(records)
                .filteredOn(line -> MESSAGE.format(line).startsWith("request answered"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMdc(RequestId.LOG_KEY)).matches("[0-9a-f]{8}"));
    }

    private final class Reader extends Handler {

        @Override
        public void publish(LogRecord line) {
            if (line instanceof ExtLogRecord ext) {
                ext.copyAll();
                records.add(ext);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
