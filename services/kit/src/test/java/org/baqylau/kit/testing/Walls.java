package org.baqylau.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The walls between the rooms of a service. A room that a service does not have breaks no rule. */
public final class Walls {
    private static final Set<String> CHANCE_OR_CLOCK = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "randomUUID",
            "random",
            "systemUTC",
            "systemDefaultZone",
            "systemDefault");

    /** Domain: facts in, facts out; no framework, no clock, no chance, no input or output. */
    public static final ArchRule DOMAIN_KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..domain..",
                    "java.lang",
                    "java.lang.runtime",
                    "java.lang.invoke",
                    "java.math",
                    "java.text",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.regex",
                    "org.jspecify.annotations",
                    "org.baqylau.events..",
                    "org.baqylau.codes..")
            .allowEmptyShould(true)
            .as("the domain depends on the JDK's values and on the schemas alone");

    public static final ArchRule DOMAIN_KNOWS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .accessTargetWhere(asksClockOrChance())
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class, Random.class, java.time.Clock.class)
            .allowEmptyShould(true)
            .as("the domain is given time, ids and chance as arguments");

    public static final ArchRule APPLICATION_KNOWS_NO_ADAPTER = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..adapter..", "..wiring..")
            .allowEmptyShould(true)
            .as("domain and application know no adapter");

    public static final ArchRule ADAPTERS_KNOW_EACH_OTHER_NOT = slices().matching("..adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .as("adapters do not import each other");

    private static final List<ArchRule> ALL = List.of(
            DOMAIN_KNOWS_NO_FRAMEWORK,
            DOMAIN_KNOWS_NO_CLOCK,
            APPLICATION_KNOWS_NO_ADAPTER,
            ADAPTERS_KNOW_EACH_OTHER_NOT);

    private Walls() {}

    /**
     * Fails where a class under the package breaks a wall; its tests are left out.
     *
     * @param root a service's package, such as {@code org.baqylau.intake}
     */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("no class under " + root);
        }
        check(classes);
    }

    static void check(JavaClasses classes) {
        ALL.forEach(rule -> rule.check(classes));
    }

    private static DescribedPredicate<JavaAccess<?>> asksClockOrChance() {
        return DescribedPredicate.describe(
                "asks a clock or chance",
                access -> CHANCE_OR_CLOCK.contains(access.getTarget().getName())
                        && (access.getTargetOwner().getPackageName().startsWith("java.time")
                                || access.getTargetOwner().isEquivalentTo(System.class)
                                || access.getTargetOwner().isEquivalentTo(Math.class)
                                || access.getTargetOwner().isEquivalentTo(UUID.class)));
    }
}
