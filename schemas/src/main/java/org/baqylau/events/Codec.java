package org.baqylau.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** How one Java type stands in JSON. */
interface Codec<T> {

    /** Reads the value that starts at the current token and ends on its last token. */
    T read(JsonParser json) throws IOException;

    void write(T value, JsonGenerator json) throws IOException;
}
