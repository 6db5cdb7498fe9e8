package org.baqylau.limits.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baqylau.kit.problem.Problem;

/** One replay of an account at a time. */
@ApplicationScoped
class ReplayTurns {

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** @throws org.baqylau.kit.problem.ProblemException while the account's replay before is not over */
    void begin(String account) {
        if (!running.add(account)) {
            throw Problem.of(ReplayProblem.REPLAY_RUNNING).exception();
        }
    }

    void end(String account) {
        running.remove(account);
    }
}
