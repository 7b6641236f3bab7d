package org.turnstone.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
