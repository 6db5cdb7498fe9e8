package org.baqylau.intake.adapter.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.Code;
import org.baqylau.events.standing.Submitter;
import org.baqylau.kit.access.Account;

/** Accounts as submitters; bodies and agencies that the contract does not know grant nothing. */
final class Submitters {
    private Submitters() {}

    static Submitter of(Account account) {
        return new Submitter(
                account.name(),
                account.roles(),
                account.territory(),
                codes(Body.values(), account.bodies()),
                codes(Agency.values(), account.agencies()));
    }

    private static <E extends Code> Set<E> codes(E[] known, Set<String> wire) {
        return Arrays.stream(known).filter(code -> wire.contains(code.wire())).collect(Collectors.toUnmodifiableSet());
    }
}
