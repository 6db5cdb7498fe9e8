package org.baqylau.limits.adapter.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.baqylau.kit.paging.Cursors;
import org.baqylau.limits.application.AlertChanges.Position;

/** Positions as ids of events. They stay good over restarts and rebuilds: places on the log do not move. */
record StreamPlaces(Cursors cursors) {

    private static final String STREAM = "alerts/stream";

    String write(Position position) {
        List<String> values = new ArrayList<>();
        position.next().forEach((partition, next) -> {
            values.add(Integer.toString(partition));
            values.add(Long.toString(next));
        });
        return cursors.write(STREAM, values);
    }

    /** {@code 400 bad_cursor} for anything that was not written here. */
    Position read(String id) {
        var values = cursors.read(STREAM, id);
        var next = new TreeMap<Integer, Long>();
        for (int i = 0; i < values.size(); i += 2) {
            next.put(Integer.valueOf(values.get(i)), Long.valueOf(values.get(i + 1)));
        }
        return new Position(next);
    }
}
