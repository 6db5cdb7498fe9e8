package org.baqylau.limits.notices.application;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baqylau.codes.Codes;
import org.baqylau.codes.Regions;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.limits.domain.Law;

/** What a message says, in the language of who reads it: which limit, how near its end, where. Nothing personal. */
public final class Message {

    private static final String BUNDLE = "notices/message";

    /** With the offset: an hour that happened twice is told apart by nothing else. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss (xxx)", Locale.ROOT);

    private final Texts texts;
    private final Law law;
    private final String address;

    /** @param address of the system as its readers know it, without a slash at its end */
    public Message(Texts texts, Law law, String address) {
        this.texts = texts;
        this.law = law;
        this.address = address;
    }

    public String subject(Delivery delivery) {
        return text(delivery.language(), "subject", List.of(band(delivery), title(delivery)));
    }

    public String body(Delivery delivery) {
        return text(
                delivery.language(),
                "body",
                List.of(title(delivery), band(delivery), due(delivery), place(delivery), link(delivery)));
    }

    /** Where the alert is worked on. */
    public String link(Delivery delivery) {
        return address + "/alerts/" + delivery.alertId();
    }

    private String title(Delivery delivery) {
        return law.packs().stream()
                .flatMap(pack -> pack.limits().version(delivery.limit(), delivery.version()).stream())
                .findFirst()
                .map(limit -> limit.title().in(delivery.language().locale()))
                .orElse(delivery.limit());
    }

    private static String band(Delivery delivery) {
        return label(delivery.language(), "alert_band", delivery.band().wire());
    }

    /** In the zone of the facility at that moment. */
    private static String due(Delivery delivery) {
        var zone = Regions.standard()
                .find(Objects.requireNonNullElse(delivery.region(), ""))
                .map(region -> region.zoneAt(delivery.due()))
                .orElse(Regions.COUNTRY_ZONE);
        return MOMENT.format(delivery.due().atZone(zone));
    }

    private String place(Delivery delivery) {
        String region = delivery.region() == null ? "" : label(delivery.language(), "region", delivery.region());
        String facility = Objects.requireNonNullElse(delivery.facilityId(), "");
        return region.isEmpty() && facility.isEmpty()
                ? text(delivery.language(), "nowhere", List.of())
                : String.join(", ", List.of(region, facility)).replaceAll("^, |, $", "");
    }

    private static String label(Language language, String list, String code) {
        return Codes.standard().label(list, code).in(language.locale());
    }

    private String text(Language language, String key, List<?> arguments) {
        return texts.text(BUNDLE, language, key, arguments);
    }
}
