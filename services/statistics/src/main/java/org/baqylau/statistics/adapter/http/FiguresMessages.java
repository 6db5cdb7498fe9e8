package org.baqylau.statistics.adapter.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of figures; in templates as {@code {figures:title}}. */
@MessageBundle("figures")
public interface FiguresMessages {

    @Message("Figures")
    String title();

    @Message("From (year, month or day)")
    String from();

    @Message("To (year, month or day)")
    String to();

    @Message("By")
    String by();

    @Message("Show")
    String show();

    @Message("Only these are counted")
    String filters();

    @Message("As of")
    String as_of();

    @Message("Show all, as of now")
    String without_filters();

    @Message("Value")
    String value();

    @Message("Out of")
    String base();

    @Message("Notes")
    String notes();

    @Message("All figures")
    String all();

    @Message("Position on the log")
    String position();

    @Message("visits")
    String visits();

    @Message("persons interviewed")
    String persons_interviewed();

    @Message("recommendations")
    String recommendations();

    @Message("complaints")
    String complaints();

    @Message("share of complaints of unlawful acts of staff, per cent")
    String complaints_unlawful_staff_action_share();

    @Message("detentions")
    String detentions();

    @Message("releases")
    String releases();

    @Message("obligations by what became of them")
    String limit_outcomes();

    @Message("median time to the end of a limit, minutes")
    String limit_elapsed_median();

    @Message("time in which nine of ten limits ended, minutes")
    String limit_elapsed_p90();

    @Message("longest overrun of a limit, minutes")
    String limit_overrun_longest();

    @Message("injuries found")
    String injuries();

    @Message("criminal cases")
    String criminal_cases();

    @Message("persons sentenced")
    String persons_sentenced();

    @Message("deaths")
    String deaths();

    @Message("population")
    String population();

    @Message("facilities")
    String facilities();

    @Message("commissions")
    String commissions();

    @Message("members of commissions")
    String commission_members();
}
