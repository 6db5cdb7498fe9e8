package org.baqylau.system;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of the local stack, signed in when first needed. */
final class People {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final URI origin;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    People(URI origin) {
        this.origin = origin;
    }

    Client as(String account) {
        return clients.computeIfAbsent(account, name -> new Client(origin, name, PATIENCE));
    }
}
