package org.baqylau.limits.adapter.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the prosecutor's pages; in templates as {@code {queue:title}}. */
@MessageBundle("queue")
public interface QueueMessages {

    @Message("Alerts")
    String title();

    @Message("No alert fits.")
    String nothing();

    @Message("Time limit")
    String limit();

    @Message("Due")
    String due();

    @Message("How urgent")
    String band();

    @Message("Detention or duty")
    String about();

    @Message("Place")
    String place();

    @Message("Region")
    String region();

    @Message("State")
    String state();

    @Message("Taken by")
    String takenBy();

    @Message("Take it")
    String take();

    @Message("All")
    String all();

    @Message("Show")
    String show();

    @Message("The next hours")
    String board();

    @Message("Who reaches which limit in the next {hours} hours")
    String boardTitle(int hours);

    @Message("No limit ends in this time.")
    String boardNothing();

    @Message("Held, with nothing recorded after the first step")
    String silent();

    @Message("Nobody.")
    String nobody();

    @Message("Since")
    String since();

    @Message("First step")
    String firstStep();

    @Message("Why")
    String why();

    @Message("What happened to this alert")
    String history();

    @Message("What")
    String what();

    @Message("Recorded")
    String recorded();

    @Message("By")
    String by();

    @Message("Whom it is owed to")
    String addressee();

    @Message("Work on it")
    String work();

    @Message("Hand over to")
    String handOverTo();

    @Message("Account of a prosecutor, or a shift such as shift:night")
    String handOverHint();

    @Message("Hand over")
    String handOver();

    @Message("Outcome")
    String outcome();

    @Message("Choose an outcome")
    String chooseOutcome();

    @Message("Back to the alert")
    String toAlert();

    @Message("Note")
    String note();

    @Message("Resolve")
    String resolve();

    @Message("Detention {id}")
    String detention(String id);

    @Message("Clocks")
    String clocks();

    @Message("Set beside: international benchmark")
    String benchmarks();

    @Message("Times that cannot be trusted as they stand")
    String suspicions();

    @Message("Entries")
    String entries();

    @Message("Step")
    String step();

    @Message("Time as stated")
    String stated();

    @Message("Stated by")
    String claimant();

    @Message("not counted")
    String notCounted();

    @Message("Disputed")
    String disputed();

    @Message("Not checked against the law's text")
    String unverified();

    @Message("Explanation")
    String explanation();

    @Message("Facility")
    String facility();
}
