package org.baqylau.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as the contract means them. JSON Schema takes 1.0 for an integer; here a whole number is written without
 * fraction and exponent. And a number of absurd size is refused before any arithmetic is tried on it.
 */
final class StrictNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1;
    private static final int MOST_DIGITS = 400;

    @Override
    public ValueNode numberNode(BigDecimal value) {
        return new Fraction(value);
    }

    /** The pointer of the first number of more than four hundred digits before or after its point. */
    static Optional<String> absurd(JsonNode node) {
        if (node.isNumber()) {
            return isAbsurd(node.decimalValue()) ? Optional.of("") : Optional.empty();
        }
        if (node.isObject()) {
            for (var property : node.properties()) {
                var found = absurd(property.getValue());
                if (found.isPresent()) {
                    return found.map(rest -> "/" + MalformedEvent.escaped(property.getKey()) + rest);
                }
            }
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            var found = absurd(node.get(i));
            if (found.isPresent()) {
                return Optional.of("/" + i + found.get());
            }
        }
        return Optional.empty();
    }

    static boolean isAbsurd(BigDecimal value) {
        return value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS;
    }

    private static final class Fraction extends DecimalNode {
        private static final long serialVersionUID = 1;

        Fraction(BigDecimal value) {
            super(value);
        }

        @Override
        public boolean canConvertToExactIntegral() {
            return false;
        }
    }
}
