package org.baqylau.limits.adapter.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the prosecutor's queue; in templates as {@code {queue:title}}. */
@MessageBundle("queue")
public interface QueueMessages {

    @Message("Alerts")
    String title();

    @Message("No alert is open.")
    String nothing();

    @Message("Time limit")
    String limit();

    @Message("Due")
    String due();

    @Message("How urgent")
    String band();

    @Message("Detention")
    String detention();

    @Message("Region")
    String region();

    @Message("State")
    String state();

    @Message("Taken by")
    String takenBy();

    @Message("Take it")
    String take();

    @Message("Open")
    String open();

    @Message("All")
    String all();
}
