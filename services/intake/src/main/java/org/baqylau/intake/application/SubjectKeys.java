package org.baqylau.intake.application;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.intake.sealing.SubjectKey;

/** The keys under which personal fields are sealed. */
public interface SubjectKeys {

    /**
     * A key for each of these subjects; where there was none, one that is stored before this returns.
     *
     * @throws NotAvailable where the store does not answer
     */
    Map<String, SubjectKey> forSealing(Set<String> subjects);

    /** @throws NotAvailable where the store does not answer */
    Optional<SubjectKey> find(String subject, String keyId);
}
