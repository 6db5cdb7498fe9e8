package org.baqylau.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A service as the stack sees one: a program that answers for its health, and ends when it is told to, or does not. */
final class PlayedService {

    private static final String STUBBORN = "stubborn";

    private PlayedService() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(System.getenv("BAQYLAU_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (Files.exists(programs().resolve(STUBBORN))) {
                hang();
            }
        }));
    }

    /** The folder with all programs: this one lies in {@code <service>/target/quarkus-app}. */
    private static Path programs() {
        return Path.of(System.getProperty("java.class.path"))
                .resolve("../../../..")
                .normalize();
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Path program(Path programs, String service) {
        return programs.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Lays such a program in the place of each service's. */
    static void layOut(Path programs) throws IOException {
        for (var service : Service.ALL) {
            var program = program(programs, service.name());
            Files.createDirectories(program.getParent());
            var manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PlayedService.class.getName());
            try (var jar = new JarOutputStream(Files.newOutputStream(program), manifest)) {
                for (var type : List.of(PlayedService.class, Service.class)) {
                    String name = type.getName().replace('.', '/') + ".class";
                    jar.putNextEntry(new JarEntry(name));
                    try (var bytes = type.getClassLoader().getResourceAsStream(name)) {
                        if (bytes == null) {
                            throw new IOException("no class " + name);
                        }
                        bytes.transferTo(jar);
                    }
                }
            }
        }
    }

    static void makeStubborn(Path programs) throws IOException {
        Files.createFile(programs.resolve(STUBBORN));
    }
}
