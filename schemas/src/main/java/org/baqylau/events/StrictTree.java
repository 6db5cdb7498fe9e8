package org.baqylau.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Events as trees for the validator, as the contract means them. JSON Schema takes 1.0 for an integer; here a whole
 * number is written without fraction and exponent. A number of absurd size is refused before any arithmetic is tried on
 * it.
 */
final class StrictTree extends JsonNodeFactory {
    private static final long serialVersionUID = 1;
    private static final int MOST_DIGITS = 400;

    @Override
    public ValueNode numberNode(BigDecimal value) {
        return new Fraction(value);
    }

    /** The first thing that the validator would not see, or would choke on. */
    static Optional<Violation> unseen(JsonNode event) {
        return unseen(event, "");
    }

    private static Optional<Violation> unseen(JsonNode node, String at) {
        if (node.isNumber()) {
            return isAbsurd(node.decimalValue())
                    ? Optional.of(new Violation(at, Flaw.TOO_PRECISE, List.of("18")))
                    : Optional.empty();
        }
        var found = Optional.<Violation>empty();
        for (var properties = node.properties().iterator(); found.isEmpty() && properties.hasNext(); ) {
            var property = properties.next();
            var there = at + "/" + MalformedEvent.escaped(property.getKey());
            found = property.getKey().startsWith("#") // taken for a comment
                    ? Optional.of(new Violation(there, Flaw.UNKNOWN_PROPERTY, List.of()))
                    : unseen(property.getValue(), there);
        }
        for (var i = 0; node.isArray() && found.isEmpty() && i < node.size(); i++) {
            found = unseen(node.get(i), at + "/" + i);
        }
        return found;
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
