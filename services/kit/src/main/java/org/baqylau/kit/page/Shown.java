package org.baqylau.kit.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates and numbers as a reader of the page's language writes them; in templates as {@code {show:date(on)}}. */
@TemplateExtension(namespace = "show")
public final class Shown {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);

    private Shown() {}

    /** A local date in words: 1 March 2012. */
    public static String date(LocalDate date, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return formatter(FormatStyle.LONG, locale).format(date);
    }

    /** A moment in a place: date in words and time to the minute. */
    public static String moment(
            Instant moment, ZoneId zone, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var local = moment.atZone(zone);
        return formatter(FormatStyle.LONG, locale).format(local) + ", " + time(moment, zone);
    }

    /** The time of day in a place, to the minute, on 24 hours. */
    public static String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment.atZone(zone));
    }

    /** An RFC 3339 time as somebody stated it: date in words, time to the second, and the offset that was stated. */
    public static String stated(String time, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var stated = OffsetDateTime.parse(time);
        return formatter(FormatStyle.LONG, locale).format(stated) + ", " + SECONDS.format(stated);
    }

    /** With all its decimals, none added. */
    public static String number(Number number, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        int decimals = number instanceof BigDecimal exact ? Math.max(0, exact.scale()) : 0;
        var format = NumberFormat.getNumberInstance(of(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private static DateTimeFormatter formatter(FormatStyle style, Object locale) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(of(locale));
    }

    /** English as the world outside America writes its dates. */
    private static Locale of(Object locale) {
        return locale instanceof Locale known && !known.getLanguage().equals("en") ? known : Locale.UK;
    }
}
