package org.baqylau.records.application;

import java.util.regex.Pattern;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;

/** Ids in questions, spelled as those of events are. What no id can be is as what does not exist, and never reaches the tables. */
public final class AskedIds {

    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}");

    private AskedIds() {}

    /** The id itself, or 404. */
    public static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problem.of(KitProblem.NOT_FOUND).exception();
        }
        return id;
    }
}
