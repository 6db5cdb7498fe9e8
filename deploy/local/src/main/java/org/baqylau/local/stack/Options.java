package org.baqylau.local.stack;

import java.nio.file.Path;

/**
 * What the command was asked for.
 *
 * @param port of the one origin
 * @param data the data folder
 * @param empty leave the sample out
 * @param seed of the sample
 */
record Options(int port, Path data, boolean empty, long seed) {

    static final String USAGE = "usage: ./run [--port 8080] [--data DIR] [--empty] [--seed N]";

    static Options of(String[] arguments) {
        int port = 8080;
        Path data = Path.of("data");
        boolean empty = false;
        long seed = 1;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = (int) number(arguments, ++i, 65_535);
                case "--data" -> data = Path.of(value(arguments, ++i));
                case "--seed" -> seed = number(arguments, ++i, Long.MAX_VALUE);
                case "--empty" -> empty = true;
                default -> throw new Refusal("Unknown option " + arguments[i] + "; " + USAGE);
            }
        }
        return new Options(port, data.toAbsolutePath().normalize(), empty, seed);
    }

    private static String value(String[] arguments, int i) {
        if (i >= arguments.length) {
            throw new Refusal(arguments[i - 1] + " wants a value; " + USAGE);
        }
        return arguments[i];
    }

    private static long number(String[] arguments, int i, long most) {
        String value = value(arguments, i);
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw new Refusal(arguments[i - 1] + " wants a number from 0 to " + most + ", not " + value + "; " + USAGE);
    }
}
