package org.baqylau.intake.application;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.baqylau.intake.content.ContentMark.Mark;
import org.baqylau.intake.domain.Key;
import org.baqylau.intake.domain.Recorded;

/** What is recorded of some submissions, and of what they touch: one question for many of them. */
public interface FindRecorded {

    /** @throws NotAvailable where it cannot be found out now */
    Found find(Wanted wanted);

    /**
     * What is asked for.
     *
     * @param entries of the detention log that submissions are about
     * @param subjects of which the facilities are asked for
     * @param visits of which the first reports are asked for
     */
    record Wanted(
            Set<Key> submissions, Set<Key> entries, Set<String> subjects, Set<String> facilities, Set<String> visits) {

        /** Nothing yet; the sets can be added to. */
        static Wanted nothing() {
            return new Wanted(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        /** One facility alone. */
        static Wanted facility(String facilityId) {
            return new Wanted(Set.of(), Set.of(), Set.of(), Set.of(facilityId), Set.of());
        }
    }

    /** The answer. */
    interface Found extends Recorded {

        /** The submission that was first on the log under this key. */
        Optional<First> first(Key key);
    }

    /** A submission that counts. */
    record First(Mark mark, Receipt receipt) {}
}
