package org.baqylau.kit.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once this copy has its part of the log and reads it. */
@Readiness
@ApplicationScoped
class ReadsTheLog implements HealthCheck {

    private final Projecting projecting;

    ReadsTheLog(Projecting projecting) {
        this.projecting = projecting;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reads the log")
                .status(projecting.isReading())
                .build();
    }
}
