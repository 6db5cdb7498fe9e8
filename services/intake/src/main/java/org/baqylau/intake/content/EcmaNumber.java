package org.baqylau.intake.content;

import java.math.BigDecimal;

/**
 * Numbers as ECMAScript writes them.
 *
 * @see <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</a>
 */
final class EcmaNumber {
    private static final int LONGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;

    private EcmaNumber() {}

    static String text(double number) {
        if (number == 0) {
            return "0";
        }
        // Double.toString finds the shortest digits, as ECMAScript does; only their form differs.
        var exact = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
        var digits = exact.unscaledValue().toString();
        int point = digits.length() - exact.scale();
        return (number < 0 ? "-" : "") + text(digits, point);
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
