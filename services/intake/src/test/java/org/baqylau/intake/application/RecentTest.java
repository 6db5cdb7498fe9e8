package org.baqylau.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.baqylau.intake.content.ContentMark.Mark;
import org.baqylau.intake.domain.Key;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong time = new AtomicLong();
    private final Recent recent = new Recent(time::get);

    @Test
    void theFirstHasTheKey() {
        var first = claim("E1");

        assertThat(recent.claim(first)).isNull();
        assertThat(recent.claim(claim("E1"))).isSameAs(first);
        assertThat(recent.claim(claim("E2"))).isNull();
    }

    @Test
    void isKeptUntilTheIndexHasIt() {
        var first = claim("E1");
        recent.claim(first);
        first.receipt().cancel(false);

        time.addAndGet(2 * SECOND);

        assertThat(recent.claim(claim("E1"))).isSameAs(first);
    }

    @Test
    void isKeptForTwoSecondsWheneverItCame() {
        var claims = new ArrayList<Recent.Claim>();
        for (int tenth = 0; tenth < 100; tenth++) {
            time.addAndGet(SECOND / 10);
            claims.add(claim("E" + tenth));
            recent.claim(claims.getLast());
            claims.getLast().receipt().cancel(false);
            int before = Math.max(0, tenth - 20);

            assertThat(recent.claim(claim("E" + before))).isSameAs(claims.get(before));
        }
    }

    @Test
    void isForgottenBeforeItsTimeWhereTooManyCameAfterIt() {
        var first = claim("E1");
        recent.claim(first);
        first.receipt().cancel(false);

        for (int i = 0; i < 40_000; i++) {
            recent.claim(claim("other" + i));
        }

        assertThat(recent.claim(claim("E1"))).isNull();
    }

    @Test
    void isForgottenWhenItIsDoneAndOld() {
        var first = claim("E1");
        recent.claim(first);
        first.receipt().cancel(false);

        for (int i = 0; i < 3; i++) {
            time.addAndGet(3 * SECOND);
            recent.claim(claim("other" + i));
        }

        assertThat(recent.claim(claim("E1"))).isNull();
    }

    @Test
    void isKeptHoweverOldWhileItIsOnItsWay() {
        var first = claim("E1");
        recent.claim(first);

        for (int i = 0; i < 9; i++) {
            time.addAndGet(3 * SECOND);
            recent.claim(claim("other" + i));
        }

        assertThat(recent.claim(claim("E1"))).isSameAs(first);
    }

    @Test
    void whatWasNotAcknowledgedMayBeSentAgain() {
        var first = claim("E1");
        recent.claim(first);

        recent.drop(first);

        assertThat(recent.claim(claim("E1"))).isNull();
    }

    @Test
    void mayBeSentAgainThoughItWasNotAcknowledgedForLong() {
        var first = claim("E1");
        recent.claim(first);
        time.addAndGet(3 * SECOND);
        recent.claim(claim("other"));

        recent.drop(first);

        assertThat(recent.claim(claim("E1"))).isNull();
    }

    @Test
    void whatWasNotAcknowledgedTakesNobodyElsesKey() {
        var first = claim("E1");
        recent.claim(first);

        recent.drop(claim("E1"));

        assertThat(recent.claim(claim("E1"))).isSameAs(first);
    }

    private static Recent.Claim claim(String id) {
        return new Recent.Claim(new Key("visit/V1", id), new Mark(new byte[] {1}), new CompletableFuture<>());
    }
}
