package org.turnstone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.config.spi.Converter;

/** What keeps the house in shape. */
@AnalyzeClasses(packages = Rings.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROTOCOLS_AND_WORDS =
            "mail|problem|net|mime|html|imap|smtp|pop3|sieve|dav|openpgp|smime|discovery";

    // --- Rings ---

    @ArchTest
    static final ArchRule everyPackageHasAPlace =
            classes().should(Rings.haveAPlaceInTheTable()).because("a package nobody placed is one anybody imports");

    @ArchTest
    static final ArchRule importsPointDownwards = classes()
            .should(Rings.importOnlyWhatStandsBelowOrBefore())
            .because("a feature that can be read, tested and deleted by itself leans only on what stands below it");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching(Rings.ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package in two folders");

    @ArchTest
    static final ArchRule packagesAreFlat = classes()
            .that()
            .resideInAPackage(Rings.ROOT + "..")
            .should()
            .resideInAnyPackage(Rings.ROOT, Rings.ROOT + ".*")
            .because("the list of packages is the list of features, and a feature is one folder");

    @ArchTest
    static final ArchRule packagesAreNamedAfterFeatures = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..services..",
                    "..model..",
                    "..dto..",
                    "..impl..",
                    "..util..",
                    "..utils..",
                    "..helper..",
                    "..helpers..",
                    "..common..",
                    "..manager..",
                    "..core..")
            .because(
                    "a name that fits everything says nothing: the list of packages reads as a mail client's features");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().should(beNullMarked()).because("what may be null is written down everywhere or nowhere");

    // --- Libraries ---

    @ArchTest
    static final ArchRule mailLibraryStaysAtTheProtocols = noClasses()
            .that()
            .resideOutsideOfPackages(ours("imap"), ours("smtp"), ours("pop3"), ours("mime"), ours("demo"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."))
            .because(
                    "a mail-library object is a live connection in disguise: none outlives a lease or leaks into a page");

    @ArchTest
    static final ArchRule jsoupStaysInHtml = noClasses()
            .that()
            .resideOutsideOfPackage(ours("html"))
            .should()
            .dependOnClassesThat(resideInAPackage("org.jsoup.."))
            .because("nothing edits HTML after it was sanitised (CVE-2024-42009, H11)");

    @ArchTest
    static final ArchRule embeddedServerStaysInTheDemo = noClasses()
            .that()
            .resideOutsideOfPackage(ours("demo"))
            .should()
            .dependOnClassesThat(resideInAPackage("com.icegreen.."))
            .because("a mail server is no part of a webmail, except of its demo");

    @ArchTest
    static final ArchRule protocolsKnowNothingOfTheWeb = noClasses()
            .that(areInPackages(PROTOCOLS_AND_WORDS))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..", "jakarta.persistence..", "org.hibernate.."))
            .because("the outbox, a fetcher and a test speak the protocols without a request or a database");

    // --- Web ---

    @ArchTest
    static final ArchRule sessionIsForResourcesAlone = noClasses()
            .that()
            .resideOutsideOfPackage(ours("session"))
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ours("session"))
            .because("what knows the request's user cannot run without a request; domain code takes a MailAccess");

    @ArchTest
    static final ArchRule resourcesAreNamedAndKeptInside = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("the HTTP edge is found by its name and used by nobody but HTTP");

    @ArchTest
    static final ArchRule resourceMethodsArePublic = methods()
            .that(answerRequests())
            .should()
            .bePublic()
            .allowEmptyShould(true)
            .because("Quarkus ignores any other with a warning and answers 404");

    @ArchTest
    static final ArchRule pagesNeverSeeEntities = noClasses()
            .that()
            .haveSimpleNameEndingWith("Pages")
            .or()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .allowEmptyShould(true)
            .because("an entity in a template loads, and leaks, whatever the template happens to name");

    // --- Habits ---

    @ArchTest
    static final ArchRule nothingIsSerialized = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(ObjectInputStream.class).or(assignableTo(ObjectOutputStream.class)))
            .because("reading a serialised object runs what it says (W19)");

    @ArchTest
    static final ArchRule nothingIsSerializable = noClasses()
            .that(not(assignableTo(Throwable.class))
                    .and(not(assignableTo(Enum.class)))
                    .and(not(assignableTo(Converter.class)))
                    .and(not(assignableTo(LinkedHashMap.class))))
            .should()
            .implement(Serializable.class)
            .because("what cannot be serialised is not serialised by accident (W19); exceptions, enums, configuration"
                    + " converters and maps cannot help it");

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("logs have levels, names and a test that reads them");

    @ArchTest
    static final ArchRule oneLoggingInterface = noClasses()
            .that()
            .resideOutsideOfPackage(ours("database"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("JBoss Logging is Quarkus's; java.sql.Driver demands the other one of a database driver, alone");

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage(Rings.ROOT)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test that cannot set the time has to wait for it; durations use the monotonic clock");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("a thread that sleeps cannot be told that its wait is over");

    @ArchTest
    static final ArchRule settingsAreOurs = classes()
            .that()
            .areAnnotatedWith("io.smallrye.config.ConfigMapping")
            .should(havePrefixOfOurs())
            .andShould()
            .haveSimpleNameEndingWith("Config")
            .allowEmptyShould(true)
            .because("the documentation is generated from these interfaces and finds them by name and prefix");

    private static String ours(String feature) {
        return Rings.ROOT + "." + feature + "..";
    }

    private static DescribedPredicate<JavaClass> areInPackages(String features) {
        return DescribedPredicate.describe("are words or protocols", type -> type.getPackageName()
                .matches("org\\.turnstone\\.(" + features + ")"));
    }

    private static DescribedPredicate<JavaMethod> answerRequests() {
        return DescribedPredicate.describe(
                "answer requests", method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> havePrefixOfOurs() {
        return new ArchCondition<>("have the prefix turnstone.") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Object prefix = type.getAnnotationOfType("io.smallrye.config.ConfigMapping")
                        .get("prefix")
                        .orElse("");
                if (!String.valueOf(prefix).matches("turnstone(\\..+)?")) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has the prefix " + prefix));
                }
            }
        };
    }
}
