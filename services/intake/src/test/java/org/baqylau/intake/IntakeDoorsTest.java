package org.baqylau.intake;

import java.util.Map;
import java.util.Set;
import org.baqylau.documents.Documents;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.testing.AnnouncedDoorsTest;

class IntakeDoorsTest extends AnnouncedDoorsTest {
    private static final Set<String> SENDERS = Set.of(
            Roles.MONITOR,
            Roles.OMBUDSMAN,
            Roles.PROSECUTOR,
            Roles.CUSTODY,
            Roles.INTAKE_DESK,
            Roles.REGISTRY,
            Roles.AUTHORITY,
            Roles.LAWYER,
            Roles.STATISTICIAN);

    @Override
    protected String root() {
        return "org.baqylau.intake";
    }

    @Override
    protected String service() {
        return "intake";
    }

    @Override
    protected String document() {
        return Documents.openApi();
    }

    @Override
    protected Set<String> open() {
        return Set.of("GET /", "GET /api/openapi", "GET /api/asyncapi", "GET /api/codes");
    }

    /** Which role may send which type is judged last, by the event itself. */
    @Override
    protected Map<String, Set<String>> judgedInside() {
        return Map.of("POST /api/events", SENDERS, "POST /api/events/check", SENDERS);
    }
}
