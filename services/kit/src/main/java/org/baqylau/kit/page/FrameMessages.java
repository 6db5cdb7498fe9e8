package org.baqylau.kit.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame; in templates as {@code {frame:skipToContent}}. */
@MessageBundle("frame")
public interface FrameMessages {

    @Message("Baqylau")
    String name();

    @Message("Independent oversight of places of detention")
    String purpose();

    @Message("Skip to main content")
    String skipToContent();

    @Message("Menu")
    String menu();

    @Message("Language")
    String language();

    @Message("Account")
    String account();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Facilities")
    String facilities();

    @Message("Visits")
    String visits();

    @Message("Alerts")
    String alerts();

    @Message("Figures")
    String figures();

    @Message("Go to the start page")
    String toStart();

    @Message("Error")
    String error();

    @Message("Next page")
    String nextPage();

    @Message("Back to the first page")
    String firstPage();
}
