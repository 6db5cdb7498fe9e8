package org.baqylau.kit.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a reader of a list asks for; a {@code @BeanParam}. */
public final class Paging {
    static final int USUAL = 50;
    static final int MOST = 500;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("size")
    @Nullable
    String size;

    /** How many items at most, 1 to 500, 50 where nothing is said. */
    public int size() {
        if (size == null) {
            return USUAL;
        }
        try {
            int asked = Integer.parseInt(size);
            if (asked >= 1 && asked <= MOST) {
                return asked;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, as a number out of range is
        }
        throw Problem.of(KitProblem.BAD_PARAMETER, "size")
                .with(Fault.at("?size", KitFault.OUT_OF_RANGE, 1, MOST))
                .exception();
    }

    /** Where to go on; empty for the first page. */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
    }
}
