package org.baqylau.kit.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.access.Roles;

/** The parts of the site that the menu leads to, and whom it shows them to. Each page still guards its own door. */
enum Section {
    FACILITIES,
    ALERTS,
    FIGURES;

    /** Names its address and its message. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/" + code();
    }

    boolean contains(String address) {
        return address.equals(path()) || address.startsWith(path() + "/");
    }

    static List<Section> of(Account account) {
        return Arrays.stream(values()).filter(section -> section.isFor(account)).toList();
    }

    private boolean isFor(Account account) {
        return switch (this) {
            case FACILITIES -> true;
            case ALERTS -> account.hasAny(Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY);
            case FIGURES ->
                account.hasAny(Roles.STATISTICIAN, Roles.REPORTER, Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR);
        };
    }
}
