package org.baqylau.events;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** A pattern as JSON Schema means it: for Java alone, {@code $} would also match before a line end that follows. */
final class EcmaPattern implements RegularExpression {
    private final Pattern pattern;

    EcmaPattern(String regex) {
        pattern = Pattern.compile(
                regex.endsWith("$") && !regex.endsWith("\\$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
    }

    @Override
    public boolean matches(String value) {
        return pattern.matcher(value).find();
    }
}
