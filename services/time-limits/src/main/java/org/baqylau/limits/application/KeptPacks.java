package org.baqylau.limits.application;

import java.util.List;

/** The texts of the operator's packs as they last were in order; not from the log. */
public interface KeptPacks {

    /** @param file its name in the operator's folder */
    record Kept(String file, String jurisdiction, String text) {}

    List<Kept> all();

    /** Takes the place of all that was kept before. */
    void keep(List<Kept> packs);
}
