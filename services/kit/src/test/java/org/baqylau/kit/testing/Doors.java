package org.baqylau.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baqylau.kit.access.Roles;

/** All resource methods among some classes, and what they say of themselves. */
final class Doors {
    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(RolesAllowed.class, PermitAll.class, Authenticated.class, DenyAll.class);

    private final List<JavaMethod> methods;

    Doors(JavaClasses classes) {
        methods = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> verb(method).isPresent())
                .toList();
    }

    boolean isEmpty() {
        return methods.isEmpty();
    }

    /** Doors without a word on who may pass; one on the class counts for its methods. */
    Set<String> withoutAccessRule() {
        return names(methods.stream().filter(method -> ACCESS.stream().noneMatch(rule -> says(method, rule))));
    }

    /** Doors that admit a role that no issuer gives. */
    Set<String> withUnknownRole() {
        return names(methods.stream()
                .filter(method -> nearest(method, RolesAllowed.class)
                        .map(allowed -> !ROLES.containsAll(List.of(allowed.value())))
                        .orElse(false)));
    }

    /** Doors that leave the format of their answer to chance. */
    Set<String> withoutFormat() {
        return names(methods.stream()
                .filter(method -> !says(method, Produces.class))
                .filter(method -> !method.getRawReturnType().isEquivalentTo(void.class))
                .filter(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .noneMatch(type -> type.isAssignableTo(Response.class))));
    }

    Set<String> open() {
        return names(methods.stream()
                .filter(method -> method.isAnnotatedWith(PermitAll.class)
                        || (says(method, PermitAll.class) && ACCESS.stream().noneMatch(method::isAnnotatedWith))));
    }

    /**
     * Who may pass the doors under {@code /api}, in the words of the OpenAPI document: roles, {@code public} or {@code
     * signed_in}. Methods of one door that admit different people are a fault.
     */
    Map<String, Set<String>> admitted() {
        return methods.stream()
                .filter(method -> name(method).contains(" /api/"))
                .collect(Collectors.toMap(Doors::name, Doors::admitted, Doors::theSame, TreeMap::new));
    }

    private static Set<String> theSame(Set<String> one, Set<String> other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("one door admits " + one + " and " + other);
        }
        return one;
    }

    private static Set<String> admitted(JavaMethod method) {
        var says = ACCESS.stream().anyMatch(method::isAnnotatedWith) ? method : method.getOwner();
        if (says.isAnnotatedWith(RolesAllowed.class)) {
            return new TreeSet<>(
                    List.of(says.getAnnotationOfType(RolesAllowed.class).value()));
        }
        return says.isAnnotatedWith(PermitAll.class)
                ? Set.of("public")
                : says.isAnnotatedWith(Authenticated.class) ? Set.of("signed_in") : Set.of();
    }

    private static final Set<String> ROLES = Set.of(
            Roles.MONITOR,
            Roles.OMBUDSMAN,
            Roles.PROSECUTOR,
            Roles.CUSTODY,
            Roles.INTAKE_DESK,
            Roles.REGISTRY,
            Roles.AUTHORITY,
            Roles.LAWYER,
            Roles.STATISTICIAN,
            Roles.REPORTER,
            Roles.AUDITOR,
            Roles.ADMIN);

    private static Set<String> names(Stream<JavaMethod> doors) {
        return doors.map(Doors::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean says(JavaMethod method, Class<? extends Annotation> annotation) {
        return nearest(method, annotation).isPresent();
    }

    private static <A extends Annotation> Optional<A> nearest(JavaMethod method, Class<A> annotation) {
        return method.tryGetAnnotationOfType(annotation)
                .or(() -> method.getOwner().tryGetAnnotationOfType(annotation));
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .flatMap(type -> type.tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    /** As in {@code GET /api/codes}. */
    private static String name(JavaMethod method) {
        return verb(method).orElseThrow()
                + " "
                + (path(method.getOwner()) + "/"
                                + method.tryGetAnnotationOfType(Path.class)
                                        .map(Path::value)
                                        .orElse(""))
                        .replaceAll("/+", "/")
                        .replaceAll("(?<=.)/$", "");
    }

    private static String path(JavaClass type) {
        return "/" + type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }
}
