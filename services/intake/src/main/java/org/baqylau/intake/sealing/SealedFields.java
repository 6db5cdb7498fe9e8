package org.baqylau.intake.sealing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baqylau.events.Code;
import org.baqylau.events.Event;
import org.baqylau.events.SealedField;

/** Puts sealed values in the place of clear ones within the bytes of an event; every other byte stays as it was sent. */
public final class SealedFields {
    private static final String DATA = "data";

    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private final Seal seal;

    public SealedFields(Seal seal) {
        this.seal = seal;
    }

    private record Found(String field, int from, int to) {}

    /** The event as it may stand on the log. */
    public byte[] close(Event event, byte[] sent, SubjectKey key) {
        var fields = event.factType().sealedFields().stream().map(Code::wire).toList();
        var out = new ByteArrayOutputStream(sent.length + 512);
        int copied = 0;
        for (var found : find(sent, fields)) {
            out.write(sent, copied, found.from() - copied);
            var place = new Seal.Place(event.id(), event.type(), found.field());
            out.writeBytes(sealed(key, seal.close(key, place, Arrays.copyOfRange(sent, found.from(), found.to()))));
            copied = found.to();
        }
        out.write(sent, copied, sent.length - copied);
        return out.toByteArray();
    }

    /** The clear value as its submitter sent it: a JSON text. */
    public byte[] open(SubjectKey key, Event event, SealedField field, String ciphertext) {
        return seal.open(key, new Seal.Place(event.id(), event.type(), field.wire()), ciphertext);
    }

    private static byte[] sealed(SubjectKey key, String ciphertext) {
        return ("{\"sealed\":{\"alg\":\"" + Seal.ALGORITHM + "\",\"keyId\":\"" + key.id() + "\",\"ciphertext\":\""
                        + ciphertext + "\"}}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<Found> find(byte[] sent, List<String> fields) {
        var found = new ArrayList<Found>(fields.size());
        try (var json = factory.createParser(sent)) {
            json.nextToken();
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                boolean data = json.nextToken() == JsonToken.START_OBJECT && name.equals(DATA);
                if (data) {
                    findIn(json, fields, found);
                } else {
                    json.skipChildren();
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void findIn(JsonParser json, List<String> fields, List<Found> found) throws IOException {
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            int from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
            json.skipChildren();
            json.finishToken();
            if (fields.contains(name)) {
                found.add(new Found(
                        name, from, Math.toIntExact(json.currentLocation().getByteOffset())));
            }
        }
    }
}
