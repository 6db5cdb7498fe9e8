package org.baqylau.intake.content;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as ECMAScript writes them.
 *
 * @see <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</a>
 */
final class EcmaNumber {
    private static final int LONGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;

    private static final MathContext ONE_DIGIT = new MathContext(1);

    private EcmaNumber() {}

    static String text(double number) {
        if (number == 0) {
            return "0";
        }
        var exact = shortest(Math.abs(number));
        var digits = exact.unscaledValue().toString();
        int point = digits.length() - exact.scale();
        return (number < 0 ? "-" : "") + text(digits, point);
    }

    /** Double.toString finds the shortest digits too, but never fewer than two, where one can do next to zero. */
    private static BigDecimal shortest(double number) {
        var found = new BigDecimal(Double.toString(number));
        var single = found.round(ONE_DIGIT);
        return (single.doubleValue() == number ? single : found).stripTrailingZeros();
    }

    /** @param point how many of the digits stand before the decimal point; may lie outside of them */
    private static String text(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= LONGEST_PLAIN) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= LONGEST_PLAIN) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (SMALLEST_PLAIN < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        return digits.charAt(0)
                + (count == 1 ? "" : "." + digits.substring(1))
                + "e"
                + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }
}
