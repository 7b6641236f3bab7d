package org.turnstone.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** What an operator can ask, and that nobody else can (W17). */
@QuarkusTest
class ManagementTest {

    @TestHTTPResource(management = true)
    URI management;

    @Test
    void isReadyWhenTheDatabaseIs() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", org.hamcrest.Matchers.hasItem(containsString("Database")));
        given().get(management.resolve("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void measuresRequestsByTheMethodThatAnswersThem() {
        given().get("/login").then().statusCode(200);

        String metrics = given().get(management.resolve("/q/metrics")).asString();

        assertThat(metrics)
                .contains("turnstone_request_seconds_count{operation=\"LoginResource.form\",outcome=\"2xx\"}")
                .contains("turnstone_phase_seconds_count{phase=\"imap\"}")
                .contains("turnstone_phase_seconds_count{phase=\"db\"}")
                .contains("turnstone_phase_seconds_count{phase=\"render\"}")
                .contains("turnstone_imap_connections{state=\"idle\"}");
    }

    @Test
    void showsNothingOfItselfWherePeopleAre() {
        for (String path : List.of("health", "health/ready", "metrics", "dev", "dev-ui", "openapi", "swagger-ui", "")) {
            Response response = given().redirects().follow(false).get("/q/" + path);
            assertThat(response.statusCode()).as(path).isGreaterThanOrEqualTo(300);
            assertThat(response.asString()).as(path).doesNotContain("UP", "jvm_", "turnstone_request");
        }
    }

    @Test
    void tellsNobodyHowLongItTookWhoIsNotSignedIn() {
        given().get("/login").then().header("Server-Timing", equalTo(null));
    }

    @Test
    @Needs({Program.DOVECOT, Program.POSTFIX})
    void tellsWhoIsSignedInWhereTheTimeWent() {
        double before = rendered();
        try (Guest guest = Guest.at(RestAssured.baseURI + ":" + RestAssured.port)) {
            HttpHeaders page = guest.signIn(MailHost.shared().person(), MailHost.PASSWORD)
                    .response()
                    .headers();

            assertThat(page.firstValue("Server-Timing").orElseThrow())
                    .matches(
                            "imap;dur=(?!0\\.0)[\\d.]+, db;dur=[\\d.]+, render;dur=(?!0\\.0)[\\d.]+, total;dur=[\\d.]+");
        }
        assertThat(rendered()).isGreaterThan(before);
        assertThat(given().get(management.resolve("/q/metrics")).asString())
                .contains("turnstone_phase_seconds_bucket{phase=\"render\",le=")
                .contains("turnstone_request_seconds_bucket{operation=\"ListResource.list\"");
    }

    private double rendered() {
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith("turnstone_phase_seconds_count{phase=\"render\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }
}
