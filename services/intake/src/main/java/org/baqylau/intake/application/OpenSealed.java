package org.baqylau.intake.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.Sealed;
import org.baqylau.events.SealedField;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.Subjects;
import org.baqylau.events.standing.Submitter;
import org.baqylau.intake.application.FindRecorded.Wanted;
import org.baqylau.intake.content.ContentMark;
import org.baqylau.intake.domain.Personal;
import org.baqylau.intake.domain.Reach;

/** Opens a sealed field for somebody who says why. That it was opened is on disk before the clear text leaves. */
public final class OpenSealed {
    private static final Sender SELF = Sender.of(Submitter.system("intake"));
    private static final String SOURCE = "/intake";

    private final FindSealed sealed;
    private final FindRecorded recorded;
    private final FetchEvent events;
    private final Sealing sealing;
    private final AppendEvent log;
    private final ContentMark marks;
    private final Clock clock;
    private final Supplier<String> ids;
    private final EventJson json = EventJson.sent();

    public OpenSealed(
            FindSealed sealed,
            FindRecorded recorded,
            FetchEvent events,
            Sealing sealing,
            AppendEvent log,
            ContentMark marks,
            Clock clock,
            Supplier<String> ids) {
        this.sealed = sealed;
        this.recorded = recorded;
        this.events = events;
        this.sealing = sealing;
        this.log = log;
        this.marks = marks;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What is asked for.
     *
     * @param id of the event
     * @param subject needed where events of several subjects have this id
     */
    public record Wish(String id, Optional<String> subject, SealedField field, String reason) {}

    /** The answer. */
    public sealed interface Answer {

        /** @param value a JSON text, as it was sent */
        record Opened(byte[] value, Receipt receipt) implements Answer {

            /** Never shows the value. */
            @Override
            public String toString() {
                return "Opened[" + receipt + "]";
            }
        }

        /** There is no such event, or none that this account may see. */
        record NotFound() implements Answer {}

        /** Events of several subjects have this id. */
        record Ambiguous() implements Answer {}

        /** The event does not state this field. */
        record NothingSealed() implements Answer {}

        /** The key was destroyed: nobody can open it any more. */
        record Erased() implements Answer {}
    }

    /** @throws NotAvailable where it cannot be done now; it may have been noted as opened, and was not shown */
    public Answer open(Wish wish, Submitter who) {
        var visible = sealed.find(wish.id()).stream()
                .filter(found ->
                        wish.subject().isEmpty() || names(found, wish.subject().get()))
                .filter(found -> reaches(who, found))
                .toList();
        if (visible.isEmpty()) {
            return new Answer.NotFound();
        }
        if (visible.size() > 1) {
            return new Answer.Ambiguous();
        }
        return open(wish, who, visible.getFirst());
    }

    private static boolean names(FindSealed.Found found, String subject) {
        return Subjects.id(found.key().subject()).equals(subject);
    }

    private boolean reaches(Submitter who, FindSealed.Found found) {
        if (!Reach.isBounded(who)) {
            return true;
        }
        return found.facility()
                .flatMap(id -> recorded.find(Wanted.facility(id)).facility(id))
                .map(place -> who.covers(Reach.regionAt(place, clock.instant())))
                .orElse(false);
    }

    private Answer open(Wish wish, Submitter who, FindSealed.Found found) {
        var event = events.at(found.log());
        if (!(Personal.field(event.data(), wish.field()) instanceof Sealed<?> value)) {
            return new Answer.NothingSealed();
        }
        var clear = sealing.open(found.key(), event, wish.field(), value);
        return clear.isEmpty() ? new Answer.Erased() : new Answer.Opened(clear.get(), note(wish, who, event));
    }

    private Receipt note(Wish wish, Submitter who, Event event) {
        boolean complaint = event.data() instanceof ComplaintFiled;
        var opening = Event.of(
                ids.get(),
                SOURCE,
                StatedTime.of(clock.instant(), ZoneOffset.UTC),
                new SealedOpened(
                        complaint ? event.subject() : null,
                        complaint ? null : event.subject(),
                        event.id(),
                        wish.field(),
                        who.account(),
                        wish.reason(),
                        null));
        byte[] bytes = json.write(opening);
        try {
            return log.append(opening, bytes, marks.of(bytes), SELF).join();
        } catch (CompletionException e) {
            throw new NotAvailable(e);
        }
    }
}
