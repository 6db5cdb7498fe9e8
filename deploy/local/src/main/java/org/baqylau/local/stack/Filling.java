package org.baqylau.local.stack;

import java.net.URI;
import org.baqylau.local.sample.SampleLoad;

/** Fills a new data folder with the sample while everything answers already; a load that was cut off goes on. */
final class Filling {

    private Filling() {}

    static void start(Stack stack) {
        if (stack.options().empty()) {
            return;
        }
        Thread.ofPlatform().name("sample").daemon().start(() -> {
            try {
                SampleLoad.resume(
                        URI.create(stack.url()),
                        stack.options().data(),
                        stack.options().seed(),
                        System.out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                System.err.println("The sample is not whole: " + e.getMessage() + ". Start again to go on with it.");
            }
        });
    }
}
