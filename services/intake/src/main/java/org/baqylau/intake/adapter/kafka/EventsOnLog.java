package org.baqylau.intake.adapter.kafka;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.baqylau.events.Event;
import org.baqylau.intake.application.AppendEvent;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.Receipt;
import org.baqylau.intake.application.Sender;
import org.baqylau.intake.content.ContentMark;
import org.baqylau.intake.content.Digest;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.Logged;

/** Appends events to the log: keyed by subject, with their type, sender and mark beside them. */
public final class EventsOnLog implements AppendEvent {
    private static final String CONTENT_TYPE = "content-type";
    private static final String CLOUD_EVENT = "application/cloudevents+json";

    private final Log log;

    public EventsOnLog(Log log) {
        this.log = log;
    }

    @Override
    public CompletableFuture<Receipt> append(Event event, byte[] bytes, ContentMark.Mark mark, Sender sender) {
        var digest = Digest.text(Digest.of(bytes));
        var headers = Map.of(
                Logged.TYPE,
                event.type(),
                Logged.SUBMITTER,
                sender.header(),
                ContentMark.HEADER,
                mark.text(),
                CONTENT_TYPE,
                CLOUD_EVENT);
        return log.append(event.data().topic().wire(), event.subject(), bytes, headers)
                .handle((appended, failure) -> {
                    if (failure != null) {
                        throw new NotAvailable(failure);
                    }
                    return new Receipt(
                            event.id(),
                            event.subject(),
                            appended.recorded(),
                            new Receipt.LogPlace(appended.topic(), appended.partition(), appended.offset()),
                            digest);
                });
    }
}
