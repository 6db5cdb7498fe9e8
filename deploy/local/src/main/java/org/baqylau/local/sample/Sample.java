package org.baqylau.local.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * About 625,000 events of 2008 to 2013 and a handful of today: the same seed and moment give the same bytes. What they
 * mean and by which rules they are made stands in the resource {@code sample/notes.md}.
 */
public final class Sample {

    /** Changes with the bytes: a load that another version began cannot be gone on with. */
    static final int VERSION = 2;

    /** How many events it has, nearly: the exact number depends on the seed, and is this one of seed 1. */
    static final int ABOUT = 624_566;

    private static final List<String> BODIES =
            List.of("ngo", Visiting.COMMISSION, Visiting.JOINT, "ombudsman", "ombudsman_working_group", "prosecutor");
    private static final List<String> RECEIVERS = List.of(
            Complaints.PENAL_COMMITTEE, "ombudsman", "prosecutor", "facility_administration", Visiting.COMMISSION);

    private static final String REGISTRY = "registry";
    private static final String CUSTODY = "custody";
    private static final String LAWYER = "lawyer";
    private static final String MONITOR = "monitor";
    private static final String OMBUDSMAN = "ombudsman";
    private static final String PROSECUTOR = "prosecutor";

    private final long seed;
    private final List<Phase> phases = new ArrayList<>();
    private final Ids ids;

    /**
     * The sample of a seed.
     *
     * @param now to which the detentions that run today are relative, in whole seconds
     */
    public Sample(long seed, Instant now) {
        this.seed = seed;
        this.ids = new Ids(seed);
        var moment = now.truncatedTo(ChronoUnit.SECONDS);
        var places = new Places();
        var series = new Series();
        var registry = new Registry(places);
        var today = new Today(moment, places);
        var suspicion = new Suspicion(seed, places, series);
        var register = new Register(seed, ids, places);
        var custody = new Custody(seed, suspicion, new Chain(seed), register);
        var visiting = new Visiting(seed, places, series, suspicion);

        inOrder("places", REGISTRY, registry::early);
        inOrder("today", CUSTODY, today::registers);
        inOrder("today-claims", LAWYER, today::lawyersClaim);
        inOrder("figures", "statistician", new Figures()::write);
        shuffled("commissions", REGISTRY, new Commissions()::write);
        shuffled("cases", PROSECUTOR, new Cases(seed, places)::write);
        shuffled("population", REGISTRY, new Population(places)::write);
        var reports = new VisitReports(seed, visiting, custody);
        for (var body : BODIES) {
            shuffled("visits-" + body, account(body), years(year -> scribe -> reports.year(scribe, body, year)));
        }
        var complaints = new Complaints(seed, places, series);
        for (var receiver : RECEIVERS) {
            shuffled(
                    "complaints-" + receiver,
                    account(receiver),
                    years(year -> scribe -> complaints.year(scribe, receiver, year)));
        }
        for (int year = Suspicion.FIRST_YEAR; year <= Suspicion.FULL_YEAR; year++) {
            int of = year;
            shuffled("detentions-" + year, CUSTODY, scribe -> custody.year(scribe, of));
        }
        var others = new OtherDetentions(seed, places, series, register);
        shuffled("other-detentions", CUSTODY, years(year -> scribe -> others.year(scribe, year)));
        var incidents = new Incidents(seed, places, series);
        shuffled("incidents", CUSTODY, years(year -> scribe -> incidents.year(scribe, year)));
        shuffled("claims", LAWYER, custody::lawyersClaims);
        shuffled("corrections", PROSECUTOR, custody::prosecutorsCorrections);
        afterVisits(new Recommendations(seed, visiting));
        inOrder("late-places", REGISTRY, registry::late);
    }

    private void afterVisits(Recommendations recommendations) {
        for (var body : BODIES) {
            shuffled(
                    "answers-" + body,
                    "authority",
                    years(year -> scribe -> recommendations.answers(scribe, body, year, true)));
            shuffled(
                    "other-answers-" + body,
                    MONITOR,
                    years(year -> scribe -> recommendations.answers(scribe, body, year, false)));
            if (!account(body).equals(PROSECUTOR)) {
                shuffled(
                        "verifications-" + body,
                        account(body),
                        years(year -> scribe -> recommendations.verifications(scribe, body, year)));
            }
        }
    }

    /** The phases in the order of loading. */
    List<Phase> phases() {
        return List.copyOf(phases);
    }

    private static String account(String bodyOrReceiver) {
        return switch (bodyOrReceiver) {
            case "ombudsman", "ombudsman_working_group" -> OMBUDSMAN;
            case "prosecutor" -> PROSECUTOR;
            case Complaints.PENAL_COMMITTEE, "facility_administration" -> "intake_desk";
            default -> MONITOR;
        };
    }

    private interface OfYear {
        Consumer<Scribe> writing(int year);
    }

    private static Consumer<Scribe> years(OfYear writing) {
        return scribe -> {
            for (int year = Suspicion.FIRST_YEAR; year <= Suspicion.FULL_YEAR; year++) {
                writing.writing(year).accept(scribe);
            }
        };
    }

    private void inOrder(String name, String account, Consumer<Scribe> writing) {
        phases.add(new Phase(name, account, lines -> writing.accept(new Scribe(ids, lines))));
    }

    private void shuffled(String name, String account, Consumer<Scribe> writing) {
        phases.add(new Phase(name, account, lines -> {
            var shuffled = new Shuffled(lines, Chance.of(seed, "shuffle-" + name, 0));
            writing.accept(new Scribe(ids, shuffled));
            shuffled.finish();
        }));
    }

    /**
     * Writes the sample to a file, one event a line: {@code --out FILE [--seed N] [--now INSTANT] [--account NAME]}; with
     * an account, only what that account sends.
     */
    public static void main(String[] arguments) throws IOException {
        var given = List.of(arguments);
        var out = option(given, "--out").map(Path::of).orElse(null);
        if (out == null) {
            System.err.println("usage: --out FILE [--seed N] [--now INSTANT] [--account NAME]");
            System.exit(2);
            return;
        }
        long seed = option(given, "--seed").map(Long::parseLong).orElse(1L);
        var now = option(given, "--now").map(Instant::parse).orElseGet(Instant::now);
        var account = option(given, "--account");
        try (var file = new BufferedOutputStream(Files.newOutputStream(out))) {
            new Sample(seed, now)
                    .phases().stream()
                            .filter(phase -> account.isEmpty() || account.get().equals(phase.account()))
                            .forEach(phase -> phase.write(line -> append(file, line)));
        }
    }

    private static void append(BufferedOutputStream file, byte[] line) {
        try {
            file.write(line);
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int index = arguments.indexOf(name);
        return index < 0 || index + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(index + 1));
    }
}
