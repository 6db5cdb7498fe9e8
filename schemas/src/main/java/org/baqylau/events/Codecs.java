package org.baqylau.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The codecs of all types of fact in one form, made once from the records themselves. */
final class Codecs {
    private final Form form;
    private final Map<Class<?>, Codec<?>> known = new HashMap<>();
    private final Map<FactType, RecordCodec<? extends Fact>> facts = new EnumMap<>(FactType.class);

    Codecs(Form form) {
        this.form = form;
        known.put(String.class, new Scalars.Text());
        known.put(int.class, new Scalars.Whole());
        known.put(Integer.class, new Scalars.Whole());
        known.put(boolean.class, new Scalars.YesOrNo());
        known.put(Boolean.class, new Scalars.YesOrNo());
        known.put(BigDecimal.class, new Scalars.Quantity());
        known.put(StatedTime.class, new Scalars.Time());
        known.put(LocalDate.class, new Scalars.Day());
        known.put(DetentionDetails.class, details());
        for (var type : FactType.values()) {
            facts.put(type, recordOf(type.body()));
        }
    }

    RecordCodec<? extends Fact> of(FactType type) {
        var codec = facts.get(type);
        if (codec == null) {
            throw new IllegalStateException(type.wire());
        }
        return codec;
    }

    private DetailsCodec details() {
        return new DetailsCodec(Arrays.stream(DetentionDetails.class.getPermittedSubclasses())
                .map(each -> each.asSubclass(DetentionDetails.class))
                .collect(Collectors.toMap(each -> each, each -> recordOf(each))));
    }

    private <T> RecordCodec<T> recordOf(Class<T> type) {
        var codec = new RecordCodec<>(type, this::of);
        known.put(type, codec);
        return codec;
    }

    private Codec<?> of(RecordComponent component) {
        return of(component.getGenericType());
    }

    private Codec<?> of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> of((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
            case Class<?> single -> of(single);
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private Codec<?> of(Class<?> type) {
        var codec = known.get(type);
        if (codec == null) {
            codec = type.isRecord() ? recordOf(type) : Composites.Codes.of(type.asSubclass(Code.class));
            known.put(type, codec);
        }
        return codec;
    }

    private Codec<?> of(Class<?> raw, Type[] arguments) {
        if (raw == List.class) {
            return new Composites.Items<>(of(arguments[0]));
        }
        if (raw == Map.class) {
            return new Composites.Named<>(of(arguments[1]));
        }
        if (raw == Sealable.class) {
            return switch (form) {
                case SENT -> new Composites.InClear<>(of(arguments[0]));
                case LOGGED -> new Composites.UnderSeal<>(recordOf(Sealed.class));
            };
        }
        throw new IllegalArgumentException(raw.getName());
    }
}
