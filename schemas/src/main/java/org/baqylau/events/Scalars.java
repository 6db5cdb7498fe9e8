package org.baqylau.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The values that hold no others. Nothing is coerced: a number in quotes is no number, and 1.0 is no whole number. */
final class Scalars {
    private Scalars() {}

    record Text() implements Codec<String> {
        @Override
        public String read(JsonParser json) throws IOException {
            return textOf(json);
        }

        @Override
        public void write(String value, JsonGenerator json) throws IOException {
            json.writeString(value);
        }
    }

    record Whole() implements Codec<Integer> {
        @Override
        public Integer read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw wrongType("integer");
            }
            if (json.getNumberType() != JsonParser.NumberType.INT) {
                throw json.getText().startsWith("-")
                        ? new MalformedEvent("", Flaw.TOO_SMALL, "0")
                        : new MalformedEvent("", Flaw.TOO_LARGE, Integer.toString(Integer.MAX_VALUE));
            }
            return json.getIntValue();
        }

        @Override
        public void write(Integer value, JsonGenerator json) throws IOException {
            json.writeNumber(value);
        }
    }

    record Quantity() implements Codec<BigDecimal> {
        @Override
        public BigDecimal read(JsonParser json) throws IOException {
            if (!json.currentToken().isNumeric()) {
                throw wrongType("number");
            }
            var value = json.getDecimalValue();
            if (StrictTree.isAbsurd(value)) {
                throw new MalformedEvent("", Flaw.TOO_PRECISE, "18");
            }
            return value;
        }

        @Override
        public void write(BigDecimal value, JsonGenerator json) throws IOException {
            json.writeNumber(value);
        }
    }

    record YesOrNo() implements Codec<Boolean> {
        @Override
        public Boolean read(JsonParser json) throws IOException {
            if (!json.currentToken().isBoolean()) {
                throw wrongType("boolean");
            }
            return json.getBooleanValue();
        }

        @Override
        public void write(Boolean value, JsonGenerator json) throws IOException {
            json.writeBoolean(value);
        }
    }

    record Time() implements Codec<StatedTime> {
        @Override
        public StatedTime read(JsonParser json) throws IOException {
            return StatedTime.parse(textOf(json));
        }

        @Override
        public void write(StatedTime value, JsonGenerator json) throws IOException {
            json.writeString(value.text());
        }
    }

    record Day() implements Codec<LocalDate> {
        private static final int LENGTH = 10;

        @Override
        public LocalDate read(JsonParser json) throws IOException {
            var text = textOf(json);
            try {
                if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
                    return StatedTime.day(text);
                }
            } catch (MalformedEvent e) {
                // a day is refused as a day, not as the time that it could have been part of
            }
            throw new MalformedEvent("", Flaw.BAD_FORMAT, "date");
        }

        @Override
        public void write(LocalDate value, JsonGenerator json) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static String textOf(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType("string");
        }
        return json.getText();
    }

    static MalformedEvent wrongType(String wanted) {
        return new MalformedEvent("", Flaw.WRONG_TYPE, wanted);
    }
}
