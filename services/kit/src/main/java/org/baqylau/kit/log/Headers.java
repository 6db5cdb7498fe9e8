package org.baqylau.kit.log;

import java.util.LinkedHashMap;
import java.util.Map;

/** A record's headers as one text: names and values parted by control characters that no header of ours contains. */
public final class Headers {

    private static final char FIELD = '\u001f';
    private static final char ENTRY = '\u001e';

    private Headers() {}

    public static String write(Map<String, String> headers) {
        var text = new StringBuilder();
        headers.forEach((name, value) ->
                text.append(plain(name)).append(FIELD).append(plain(value)).append(ENTRY));
        return text.toString();
    }

    public static Map<String, String> read(String text) {
        var headers = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            int field = text.indexOf(FIELD, at);
            int end = text.indexOf(ENTRY, field);
            headers.put(text.substring(at, field), text.substring(field + 1, end));
            at = end + 1;
        }
        return headers;
    }

    private static String plain(String text) {
        return text.replace(FIELD, ' ').replace(ENTRY, ' ');
    }
}
