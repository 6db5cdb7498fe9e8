package org.baqylau.local.identity;

import java.util.Map;
import java.util.Objects;

/** The page on which an account of the local stack signs in, in three languages. */
final class SignInPage {

    private static final Map<String, Map<String, String>> TEXTS = Map.of(
            "kk",
            Map.of(
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

    private static final String STYLE = """
            body{font-family:Inter,system-ui,sans-serif;margin:0;color:#0b0c0c;background:#fff}
            header{background:#123f3a;color:#fff;padding:1rem 1.25rem;font-weight:700;font-size:1.25rem}
            main{max-width:24rem;margin:2rem auto;padding:0 1.25rem}
            label{display:block;font-weight:600;margin:1rem 0 .25rem}
            input{width:100%;box-sizing:border-box;font-size:1.1rem;padding:.5rem;border:2px solid #0b0c0c}
            input:focus,button:focus{outline:3px solid #ffdd00;outline-offset:0}
            button{margin-top:1.5rem;font-size:1.1rem;padding:.6rem 1.2rem;background:#00703c;color:#fff;border:0}
            .error{color:#b00020;font-weight:600;border-left:4px solid #b00020;padding-left:.75rem}
            .note{color:#505a5f}""";

    private SignInPage() {}

    /**
     * The page as HTML.
     *
     * @param request seals what the client asked for; it comes back with the form
     */
    static String html(String language, String request, boolean wrong) {
        var text = Objects.requireNonNull(TEXTS.get(TEXTS.containsKey(language) ? language : "en"));
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s - Baqylau</title>\
                <style>%s</style></head><body><header>Baqylau</header><main><h1>%s</h1>%s\
                <form method="post" action="/identity/authorize">\
                <input type="hidden" name="request" value="%s">\
                <label for="username">%s</label><input id="username" name="username" autocomplete="username" \
                autocapitalize="none" required>\
                <label for="password">%s</label><input id="password" name="password" type="password" \
                autocomplete="current-password" required>\
                <p class="note">%s</p><button type="submit">%s</button></form></main></body></html>""".formatted(
                        TEXTS.containsKey(language) ? language : "en",
                        text.get("title"),
                        STYLE,
                        text.get("title"),
                        wrong ? "<p class=\"error\" role=\"alert\">" + text.get("wrong") + "</p>" : "",
                        request,
                        text.get("account"),
                        text.get("password"),
                        text.get("note"),
                        text.get("enter"));
    }

    /** Of the languages that a browser prefers the first that we have. */
    static String language(String acceptLanguage) {
        for (String part : acceptLanguage.split(",")) {
            String language = part.strip().split("[-;]")[0];
            if (TEXTS.containsKey(language)) {
                return language;
            }
        }
        return "en";
    }
}
