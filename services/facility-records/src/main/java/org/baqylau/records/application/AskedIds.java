package org.baqylau.records.application;

import org.baqylau.events.Spelling;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;

/** Ids in questions. What no id can be is as what does not exist, and never reaches the tables. */
public final class AskedIds {

    private AskedIds() {}

    /** The id itself, or 404. */
    public static String checked(String id) {
        if (!Spelling.isId(id)) {
            throw Problem.of(KitProblem.NOT_FOUND).exception();
        }
        return id;
    }
}
