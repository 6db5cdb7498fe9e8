package org.baqylau.intake.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.baqylau.events.EventSchemas;
import org.baqylau.intake.adapter.kafka.EventsFromLog;
import org.baqylau.intake.adapter.kafka.EventsOnLog;
import org.baqylau.intake.adapter.postgres.IntakeTables;
import org.baqylau.intake.application.AppendEvent;
import org.baqylau.intake.application.Capacities;
import org.baqylau.intake.application.Capacity;
import org.baqylau.intake.application.Conveyor;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.OpenSealed;
import org.baqylau.intake.application.Outcome;
import org.baqylau.intake.application.Prospect;
import org.baqylau.intake.application.Sealing;
import org.baqylau.intake.application.TakeIn;
import org.baqylau.intake.content.ContentMark;
import org.baqylau.intake.sealing.MasterKey;
import org.baqylau.intake.sealing.MasterKeyFile;
import org.baqylau.intake.sealing.Seal;
import org.baqylau.intake.sealing.SealedFields;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.service.LogConfig;

/** Makes the use cases and what they are made of. */
final class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    IntakeTables tables(DataSource database) {
        return new IntakeTables(database);
    }

    @Produces
    @Singleton
    MasterKey masterKey(IntakeConfig config, IntakeTables tables) throws IOException {
        return MasterKeyFile.in(config.keys(), new SecureRandom(), tables::restOnTheMasterKey);
    }

    @Produces
    @Singleton
    ContentMark marks(MasterKey master) {
        return new ContentMark(master.forMarks());
    }

    @Produces
    @Singleton
    Examine examine(ContentMark marks, Clock clock) {
        return new Examine(new EventSchemas(), marks, clock);
    }

    @Produces
    @Singleton
    Sealing sealing(IntakeTables tables, MasterKey master) {
        return new Sealing(tables.keys(master), new SealedFields(new Seal(new SecureRandom())));
    }

    @Produces
    @Singleton
    AppendEvent appending(Log log) {
        return new EventsOnLog(log);
    }

    @Produces
    @Singleton
    TakeIn takeIn(IntakeTables tables, Sealing sealing, AppendEvent log, Clock clock) {
        return new TakeIn(tables.recorded(), sealing, log, clock);
    }

    @Produces
    @Singleton
    Conveyor<Outcome> taking(TakeIn takeIn, IntakeConfig config) {
        return new Conveyor<>("intake", config.conveyors(), takeIn::take, new Outcome.Unavailable());
    }

    void stopTaking(@Disposes Conveyor<Outcome> conveyor) {
        conveyor.close();
    }

    @Produces
    @Singleton
    Conveyor<Prospect> checking(TakeIn takeIn, IntakeConfig config) {
        return new Conveyor<>("check", config.conveyors(), takeIn::check, new Prospect.Unavailable());
    }

    void stopChecking(@Disposes Conveyor<Prospect> conveyor) {
        conveyor.close();
    }

    @Produces
    @Singleton
    Capacities capacities(IntakeConfig config) {
        return new Capacities(
                new Capacity(Math.toIntExact(config.singles().asLongValue())),
                new Capacity(Math.toIntExact(config.batches().asLongValue())),
                new Capacity(Math.toIntExact(config.streams().asLongValue())));
    }

    @Produces
    @Singleton
    OpenSealed openSealed(
            IntakeTables tables, Sealing sealing, AppendEvent log, ContentMark marks, LogConfig config, Clock clock) {
        return new OpenSealed(
                tables.sealed(),
                tables.recorded(),
                new EventsFromLog(config.bootstrap(), config.patience()),
                sealing,
                log,
                marks,
                clock,
                () -> UuidCreator.getTimeOrderedEpoch().toString());
    }
}
