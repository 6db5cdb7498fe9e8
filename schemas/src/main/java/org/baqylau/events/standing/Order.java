package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The orders in which facts of one subject count, whatever the order in which they came. */
final class Order {

    /** The one order of amendments and corrections: by stated time, then id; the last one stands. */
    static final Comparator<RecordedEvent> BY_TIME = Order::byTime;

    private Order() {}

    private static int byTime(RecordedEvent one, RecordedEvent other) {
        int byTime = one.event().time().instant().compareTo(other.event().time().instant());
        return byTime != 0 ? byTime : one.event().id().compareTo(other.event().id());
    }

    static List<RecordedEvent> byTime(List<RecordedEvent> facts) {
        if (facts.size() < 2) {
            return facts;
        }
        var sorted = new ArrayList<>(facts);
        sorted.sort(BY_TIME);
        return sorted;
    }
}
