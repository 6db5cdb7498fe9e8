package org.baqylau.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as a JSON object: one property per component and no other, each once, in any order; a component that is not
 * {@code @Nullable} is required, and null stands for nothing. The checks are the record's own.
 */
final class RecordCodec<T> implements Codec<T> {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Property[] properties;
    private final Map<String, Integer> index = new HashMap<>();
    private final MethodHandle constructor;

    private record Property(
            String name, SerializableString written, boolean required, Codec<Object> codec, MethodHandle accessor) {}

    RecordCodec(Class<T> type, Function<RecordComponent, Codec<?>> codecs) {
        var components = type.getRecordComponents();
        properties = Arrays.stream(components)
                .map(component -> property(component, codecs.apply(component)))
                .toArray(Property[]::new);
        for (var i = 0; i < properties.length; i++) {
            index.put(properties[i].name, i);
        }
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = LOOKUP.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    @SuppressWarnings("unchecked") // the codec was chosen by the component's type
    private static Property property(RecordComponent component, Codec<?> codec) {
        var wireName = component.getAnnotation(WireName.class);
        var name = wireName == null ? component.getName() : wireName.value();
        try {
            var accessor =
                    LOOKUP.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
            var required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Property(name, new SerializedString(name), required, (Codec<Object>) codec, accessor);
        } catch (IllegalAccessException e) {
            throw new LinkageError(name, e);
        }
    }

    Iterable<String> names() {
        return index.keySet();
    }

    @Override
    public T read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw Scalars.wrongType("object");
        }
        return readFrom(json.nextFieldName(), json);
    }

    /** Reads the rest of an object of which the first property's name, if any, is already read. */
    T readFrom(@Nullable String first, JsonParser json) throws IOException {
        var values = new @Nullable Object[properties.length];
        for (var name = first; name != null; name = json.nextFieldName()) {
            var at = index.get(name);
            if (at == null) {
                throw MalformedEvent.in(name, Flaw.UNKNOWN_PROPERTY);
            }
            if (values[at] != null) {
                throw MalformedEvent.in(name, Flaw.DOUBLED_PROPERTY);
            }
            json.nextToken();
            try {
                values[at] = properties[at].codec.read(json);
            } catch (MalformedEvent e) {
                throw e.under(name);
            }
        }
        for (var i = 0; i < properties.length; i++) {
            if (values[i] == null && properties[i].required) {
                throw MalformedEvent.in(properties[i].name, Flaw.MISSING);
            }
        }
        return construct(values);
    }

    @SuppressWarnings("unchecked") // the constructor is that of T
    private T construct(@Nullable Object[] values) {
        try {
            return (T) (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(T value, JsonGenerator json) throws IOException {
        writeObject(value, json);
    }

    /** For a value that is known to be of this record by other means than its static type. */
    void writeObject(Object value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var property : properties) {
            var component = get(property.accessor, value);
            if (component != null) {
                json.writeFieldName(property.written);
                property.codec.write(component, json);
            }
        }
        json.writeEndObject();
    }

    private static @Nullable Object get(MethodHandle accessor, Object value) {
        try {
            return (Object) accessor.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
