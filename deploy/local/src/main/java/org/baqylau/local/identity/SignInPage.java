package org.baqylau.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page on which an account of the local stack signs in, in three languages. */
final class SignInPage {

    private static final Map<String, Map<String, String>> TEXTS = Map.of(
            "kk",
            Map.of(
                    "language",
                    "Тіл",
                    "title",
                    "Кіру",
                    "account",
                    "Есептік жазба",
                    "password",
                    "Құпиясөз",
                    "enter",
                    "Кіру",
                    "wrong",
                    "Есептік жазба немесе құпиясөз дұрыс емес. Қайта енгізіңіз.",
                    "note",
                    "Жергілікті жүйе: құпиясөз есептік жазбаның атымен бірдей."),
            "ru",
            Map.of(
                    "language",
                    "Язык",
                    "title",
                    "Вход",
                    "account",
                    "Учётная запись",
                    "password",
                    "Пароль",
                    "enter",
                    "Войти",
                    "wrong",
                    "Неверная учётная запись или пароль. Введите ещё раз.",
                    "note",
                    "Локальная система: пароль совпадает с именем учётной записи."),
            "en",
            Map.of(
                    "language",
                    "Language",
                    "title",
                    "Sign in",
                    "account",
                    "Account",
                    "password",
                    "Password",
                    "enter",
                    "Sign in",
                    "wrong",
                    "The account or the password is wrong. Enter them again.",
                    "note",
                    "Local stack: the password equals the account's name."));

    private static final Map<String, String> OWN_NAMES = Map.of("kk", "Қазақша", "ru", "Русский", "en", "English");

    private SignInPage() {}

    /**
     * The page as HTML. It has the looks of all pages, from the style sheet that the origin serves.
     *
     * @param request names what the client asked for; it comes back with the form, and with another language
     */
    static String html(String language, String request, boolean wrong) {
        String shown = isKnown(language) ? language : "en";
        var text = Objects.requireNonNull(TEXTS.get(shown));
        return """
                <!DOCTYPE html><html lang="%s" class="govuk-template"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s – Baqylau</title>\
                <link rel="stylesheet" href="/assets/frame.css"></head><body class="govuk-template__body">\
                <header class="bq-header"><div class="govuk-width-container bq-header__row">\
                <div class="bq-header__name"><a href="/">Baqylau</a></div><div class="bq-header__side">\
                <nav aria-label="%s"><ul class="bq-languages">%s</ul></nav></div></div></header>\
                <div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-xl">%s</h1>%s\
                <form method="post" action="/identity/authorize"><input type="hidden" name="request" value="%s">\
                <div class="govuk-form-group"><label class="govuk-label" for="username">%s</label>\
                <input class="govuk-input govuk-input--width-20" id="username" name="username" autocomplete="username" \
                autocapitalize="none" required></div>\
                <div class="govuk-form-group"><label class="govuk-label" for="password">%s</label>\
                <div class="govuk-hint" id="note">%s</div>\
                <input class="govuk-input govuk-input--width-20" id="password" name="password" type="password" \
                autocomplete="current-password" aria-describedby="note" required></div>\
                <button class="govuk-button" type="submit">%s</button></form></main></div></body></html>""".formatted(
                        shown,
                        text.get("title"),
                        text.get("language"),
                        choices(shown, request),
                        text.get("title"),
                        wrong ? "<p class=\"govuk-error-message\" role=\"alert\">" + text.get("wrong") + "</p>" : "",
                        request,
                        text.get("account"),
                        text.get("password"),
                        text.get("note"),
                        text.get("enter"));
    }

    private static String choices(String shown, String request) {
        return List.of("kk", "ru", "en").stream()
                .map(language -> language.equals(shown)
                        ? "<li><span lang=\"%1$s\" aria-current=\"true\">%2$s</span></li>"
                                .formatted(language, OWN_NAMES.get(language))
                        : "<li><a href=\"/identity/authorize?request=%3$s&amp;lang=%1$s\" lang=\"%1$s\" hreflang=\"%1$s\">%2$s</a></li>"
                                .formatted(language, OWN_NAMES.get(language), request))
                .collect(Collectors.joining());
    }

    static boolean isKnown(String language) {
        return TEXTS.containsKey(language);
    }

    /** Of the languages that a browser prefers the first that we have. */
    static String language(String acceptLanguage) {
        for (String part : acceptLanguage.split(",")) {
            String language = part.strip().split("[-;]")[0];
            if (isKnown(language)) {
                return language;
            }
        }
        return "en";
    }
}
