package org.baqylau.local.stack;

/** Fills a new data folder with the sample. */
final class Sample {

    private Sample() {}

    static void load(Stack stack) {
        if (stack.options().empty()) {
            return;
        }
    }
}
