package org.baqylau.statistics.histories;

import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.Agency;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.Category;
import org.baqylau.events.Channel;
import org.baqylau.events.Circumstances;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.ComplaintForwarded;
import org.baqylau.events.ComplaintOutcome;
import org.baqylau.events.ComplaintVoided;
import org.baqylau.events.ComplaintWithdrawn;
import org.baqylau.events.Offence;
import org.baqylau.events.Party;
import org.baqylau.events.Sentence;
import org.baqylau.events.Sentenced;
import org.baqylau.events.VoidReason;

/** Complaints with and without a facility, and criminal cases. */
final class ComplaintFacts {

    private final History history;
    private final List<String> facilities;

    ComplaintFacts(History history, List<String> facilities) {
        this.history = history;
        this.facilities = facilities;
    }

    void complaint() {
        String id = history.id("c");
        String by = history.one(History.ACCOUNTS);
        if (history.chance(0.95)) {
            String first = history.say(filed(id), by);
            if (history.chance(0.2)) {
                history.sayAgain(first, filed(id), by);
            }
        }
        if (history.chance(0.1)) {
            history.say(filed(id), by);
        }
        for (int i = history.upTo(3); i > 0; i--) {
            var party = history.one(Party.values());
            history.say(
                    history.chance(0.7)
                            ? new ComplaintAnswered(
                                    id, party, history.one(ComplaintOutcome.values()), history.moment(), null)
                            : new ComplaintForwarded(id, party, history.moment(), null),
                    by);
        }
        if (history.chance(0.15)) {
            history.say(new ComplaintWithdrawn(id, "reason", Circumstances.VOLUNTARY, null), by);
        }
        if (history.chance(0.15)) {
            history.say(new ComplaintVoided(id, VoidReason.DUPLICATE, null), by);
        }
    }

    private ComplaintFiled filed(String id) {
        boolean named = history.chance(0.8);
        return new ComplaintFiled(
                id,
                named ? history.one(facilities) : null,
                named ? null : "somewhere",
                history.one(Channel.values()),
                history.one(Party.values()),
                history.one(Category.values()),
                null,
                false,
                null,
                history.moment(),
                null,
                null,
                null,
                null);
    }

    void criminalCase() {
        String id = history.id("p");
        for (int i = history.chance(0.9) ? 1 + history.upTo(1) : 0; i > 0; i--) {
            history.say(
                    new CaseOpened(
                            id,
                            null,
                            history.maybe(history.one(facilities)),
                            history.one(Offence.values()),
                            history.one(List.of("141-1", "308", "347-1, part 2", "=308")),
                            history.one(Agency.values()),
                            history.one(Agency.values()),
                            history.moment(),
                            null),
                    "prosecutor");
        }
        for (int i = history.upTo(2); i > 0; i--) {
            var persons = new ArrayList<Sentenced>();
            for (int j = history.upTo(3); j > 0; j--) {
                persons.add(new Sentenced(history.one(Sentence.values()), null));
            }
            history.say(new CaseConcluded(id, history.moment(), persons, null, null), "prosecutor");
        }
    }
}
