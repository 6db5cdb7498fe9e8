package org.baqylau.intake.adapter.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first page. */
@MessageBundle("home")
public interface HomeMessages {

    @Message("Every place of detention has one record. Every visit, complaint, detention and time limit is on it.")
    String lead();

    @Message("What is done here")
    String what();

    @Message(
            "Facts come in through one door: commissions, the ombudsman, prosecutors, custody desks and lawyers file what they saw and did.")
    String facts();

    @Message("Every legal time limit is watched. The duty prosecutor sees who reaches which limit next.")
    String limits();

    @Message("Every published figure can be followed back to the facts it counts.")
    String figures();

    @Message("Your work")
    String yourWork();

    @Message("Records of the places of detention: what is known of each, and since when.")
    String ofFacilities();

    @Message("Limits that are breached or run out soon, most urgent first.")
    String ofAlerts();

    @Message("Figures as tables, by place, period and group.")
    String ofFigures();

    @Message("This account files facts through the interface for programs.")
    String ofPrograms();

    @Message("Sign in to see the records that you may read.")
    String signInFirst();

    @Message("For programs")
    String forPrograms();

    @Message("Doors of all services (OpenAPI)")
    String openApi();

    @Message("Events on the log (AsyncAPI)")
    String asyncApi();

    @Message("Code lists in three languages")
    String codes();
}
