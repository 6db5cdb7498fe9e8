package org.baqylau.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** What {@code ./run} becomes: it starts the stack, watches it, and stops it on SIGTERM or Ctrl-C. */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var options = Options.of(arguments);
            var folder = DataFolder.hold(options.data());
            var programs = Path.of(System.getProperty("baqylau.services", "services"));
            var stack = new Stack(options, folder, programs);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, folder), "stop"));
            System.out.println("Starting in " + options.data());
            stack.start();
            System.out.println("Ready: " + stack.url());
            Filling.start(stack);
            new CountDownLatch(1).await();
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        } catch (IOException | SQLException e) {
            System.err.println("The stack could not be started: " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException defect) {
            defect.printStackTrace();
            System.exit(1);
        }
    }

    private static void stop(Stack stack, DataFolder folder) {
        stack.close();
        try {
            folder.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }
}
