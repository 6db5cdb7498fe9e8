package org.baqylau.kit.access;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account that this request is made by. */
@RequestScoped
public class CurrentAccount {
    private @Nullable Account account;

    /** @throws UnauthorizedException where nobody is signed in; behind {@code @RolesAllowed} that cannot be */
    public Account get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** Empty on a public door that is asked without a token. */
    public Optional<Account> find() {
        return Optional.ofNullable(account);
    }

    void is(Account signedIn) {
        this.account = signedIn;
    }
}
