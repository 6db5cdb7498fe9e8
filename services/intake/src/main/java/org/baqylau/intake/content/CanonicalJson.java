package org.baqylau.intake.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * The one form that all JSON texts of equal content share: no white space, members in the order of their names, strings
 * and numbers written in one way.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    /** Whole numbers of so few digits are written as they stand: every one of them is a double. */
    private static final int SURELY_EXACT = 15;

    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /**
     * The canonical form, in UTF-8.
     *
     * @param json one JSON text, each name once in its object
     */
    public byte[] of(byte[] json) {
        var out = new StringBuilder(json.length);
        try (var parser = factory.createParser(json)) {
            parser.nextToken();
            write(parser, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonParser json, StringBuilder out) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> writeObject(json, out);
            case START_ARRAY -> writeList(json, out);
            case VALUE_STRING -> writeString(json.getText(), out);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.append(number(json));
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> out.append(json.getText());
            case NOT_AVAILABLE, FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value: " + json.currentToken());
        }
    }

    /** In the order of the names' UTF-16 code units, which is the order of Java's strings. */
    private static void writeObject(JsonParser json, StringBuilder out) throws IOException {
        var members = new TreeMap<String, String>();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            var value = new StringBuilder();
            write(json, value);
            members.put(name, value.toString());
        }
        char before = '{';
        for (var member : members.entrySet()) {
            out.append(before);
            writeString(member.getKey(), out);
            out.append(':').append(member.getValue());
            before = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeList(JsonParser json, StringBuilder out) throws IOException {
        var items = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var item = new StringBuilder();
            write(json, item);
            items.add(item.toString());
        }
        out.append('[').append(String.join(",", items)).append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, copied, i);
                copied = i + 1;
                switch (c) {
                    case '\b' -> out.append("\\b");
                    case '\t' -> out.append("\\t");
                    case '\n' -> out.append("\\n");
                    case '\f' -> out.append("\\f");
                    case '\r' -> out.append("\\r");
                    case '"' -> out.append("\\\"");
                    case '\\' -> out.append("\\\\");
                    default -> out.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
                }
            }
        }
        out.append(text, copied, text.length()).append('"');
    }

    private static String number(JsonParser json) throws IOException {
        var text = json.getText();
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT && text.length() <= SURELY_EXACT && !text.equals("-0")
                ? text
                : EcmaNumber.text(Double.parseDouble(text));
    }
}
