package org.baqylau.limits.adapter.packs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** On which line of a pack's text something stands, from 1. */
final class Lines {

    private Lines() {}

    /** The value that a JSON pointer leads to; the last that leads there where it is not in the text. */
    static int of(String text, String pointer) {
        int line = 1;
        try (var parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                var here = parser.getParsingContext().pathAsPointer().toString();
                if (pointer.equals(here)) {
                    return parser.currentTokenLocation().getLineNr();
                }
                if (!here.isEmpty() && pointer.startsWith(here + "/")) {
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a version of a limit; where there is no such, the limit's id. */
    static int of(String text, String limit, int version) {
        int line = 1;
        try (var parser = new JsonFactory().createParser(text)) {
            boolean inside = false;
            int last = 0;
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && "id".equals(parser.currentName())) {
                    inside = parser.getText().equals(limit);
                    line = inside ? parser.currentTokenLocation().getLineNr() : line;
                } else if (inside
                        && parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && "version".equals(parser.currentName())
                        && parser.getIntValue() == version) {
                    last = parser.currentTokenLocation().getLineNr();
                }
            }
            return last == 0 ? line : last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
