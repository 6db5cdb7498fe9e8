package org.baqylau.limits.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From what a limit starts.
 *
 * @param latest whether it starts when all points have come, else at the earliest of them
 * @param again milestones each of which, after the start, starts it once more
 */
public record Trigger(boolean latest, List<Point> points, List<String> again) {

    /** A milestone, or so long after it. */
    public record Point(String milestone, Duration plus) {}

    public Trigger {
        points = List.copyOf(points);
        again = List.copyOf(again);
    }

    public static Trigger earliest(String... milestones) {
        return new Trigger(
                false,
                List.of(milestones).stream()
                        .map(milestone -> new Point(milestone, Duration.ZERO))
                        .toList(),
                List.of());
    }

    /** Every milestone that it looks at. */
    public List<String> milestones() {
        var milestones = new ArrayList<String>();
        points.forEach(point -> milestones.add(point.milestone()));
        again.stream().filter(milestone -> !milestones.contains(milestone)).forEach(milestones::add);
        return milestones;
    }

    boolean names(String milestone) {
        return points.stream().anyMatch(point -> point.milestone().equals(milestone));
    }
}
