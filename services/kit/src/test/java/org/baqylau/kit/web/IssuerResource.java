package org.baqylau.kit.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.baqylau.kit.testing.TestIssuer;

/** Starts an issuer and tells the application where; tests with a field for it are given it. */
public final class IssuerResource implements QuarkusTestResourceLifecycleManager {
    private final TestIssuer issuer = new TestIssuer();

    @Override
    public Map<String, String> start() {
        return Map.of("baqylau.issuer", issuer.address());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(TestIssuer.class));
    }

    @Override
    public void stop() {
        issuer.close();
    }
}
