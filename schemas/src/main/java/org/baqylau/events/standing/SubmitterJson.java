package org.baqylau.events.standing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.Code;
import org.jspecify.annotations.Nullable;

/**
 * The submitter as JSON in a header of the log. Codes and properties that this version does not know grant nothing:
 * a newer writer may have put them there.
 */
public final class SubmitterJson {
    private static final int MOST_KNOWN = 2_000;

    private final JsonFactory factory = new JsonFactory();

    /** By the text that they stand in: few submit, each very often. */
    private final Map<String, Submitter> known = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException where the text is no submitter */
    public Submitter read(String header) {
        var submitter = known.get(header);
        if (submitter == null) {
            submitter = parse(header);
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(header, submitter);
        }
        return submitter;
    }

    private Submitter parse(String header) {
        @Nullable String account = null;
        Set<String> roles = Set.of();
        Set<String> territory = Set.of();
        Set<String> bodies = Set.of();
        Set<String> agencies = Set.of();
        try (var json = factory.createParser(header)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a submitter is a JSON object");
            }
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "account" -> account = json.getText();
                    case "roles" -> roles = texts(json);
                    case "territory" -> territory = texts(json);
                    case "bodies" -> bodies = texts(json);
                    case "agencies" -> agencies = texts(json);
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a submitter is a JSON object", e);
        }
        if (account == null) {
            throw new IllegalArgumentException("a submitter has an account");
        }
        return new Submitter(account, roles, territory, codes(Body.values(), bodies), codes(Agency.values(), agencies));
    }

    /** The same submitter gives the same text. */
    public String write(Submitter submitter) {
        var text = new StringWriter(256);
        try (var json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("account", submitter.account());
            write("roles", submitter.roles(), json);
            write("territory", submitter.territory(), json);
            write("bodies", submitter.bodies().stream().map(Body::wire).toList(), json);
            write("agencies", submitter.agencies().stream().map(Agency::wire).toList(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Set<String> texts(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("roles, territory, bodies and agencies are lists");
        }
        var texts = new HashSet<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getText());
        }
        return texts;
    }

    private static <E extends Code> Set<E> codes(E[] known, Set<String> wire) {
        return Arrays.stream(known).filter(code -> wire.contains(code.wire())).collect(Collectors.toUnmodifiableSet());
    }

    private static void write(String name, Collection<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : new TreeSet<>(texts)) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
