package org.baqylau.kit.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, so that one that cannot be read is refused by its name and not as an unknown address. */
@Provider
class Parameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type generic, Annotation @Nullable [] annotations) {
        var name = name(annotations);
        if (name == null) {
            return null;
        }
        if (type == Integer.class || type == int.class) {
            return converter(name, KitFault.NOT_A_NUMBER, Integer::valueOf);
        }
        if (type == Long.class || type == long.class) {
            return converter(name, KitFault.NOT_A_NUMBER, Long::valueOf);
        }
        if (type == Instant.class) {
            return converter(
                    name,
                    KitFault.NOT_AN_INSTANT,
                    text -> OffsetDateTime.parse(text).toInstant());
        }
        if (type == LocalDate.class) {
            return converter(name, KitFault.NOT_A_DATE, LocalDate::parse);
        }
        return null;
    }

    private static @Nullable String name(Annotation @Nullable [] annotations) {
        return annotations == null
                ? null
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(annotation -> ((QueryParam) annotation).value())
                        .findFirst()
                        .orElse(null);
    }

    @SuppressWarnings("unchecked") // each type above is given the function that makes it
    private static <T> ParamConverter<T> converter(String name, KitFault fault, Function<String, Object> reader) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return (T) reader.apply(text);
                } catch (NumberFormatException | DateTimeParseException unreadable) {
                    throw Problem.of(KitProblem.BAD_PARAMETER, name)
                            .with(Fault.at("?" + name, fault))
                            .exception();
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
