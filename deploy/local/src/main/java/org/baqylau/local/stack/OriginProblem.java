package org.baqylau.local.stack;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the origin answers by itself, where no service does: in the reader's language, to a browser as a page. */
final class OriginProblem {

    static final OriginProblem UNAVAILABLE = new OriginProblem(
            503,
            "unavailable",
            new Text(
                    "Қазір қолжетімсіз",
                    "Жүйенің бұл бөлігі іске қосылып жатыр. Бірнеше секундтан кейін сұрауды қайталаңыз."),
            new Text(
                    "Сейчас недоступно",
                    "Эта часть системы запускается. Повторите тот же запрос через несколько секунд."),
            new Text(
                    "Not available at the moment",
                    "This part of the system is starting. Send the same again in a few seconds."));

    static final OriginProblem NOT_FOUND = new OriginProblem(
            404,
            "not_found",
            new Text("Мұнда ештеңе жоқ", "Бұл мекенжайда ештеңе жоқ. Мекенжайды тексеріңіз."),
            new Text("Здесь ничего нет", "По этому адресу ничего нет. Проверьте адрес."),
            new Text("Nothing here", "There is nothing at this address. Check how it is written."));

    private static final List<Locale> LOCALES = List.of(Locale.of("kk"), Locale.of("ru"), Locale.of("en"));

    private record Text(String title, String detail) {}

    /** A whole answer. */
    record Answer(int status, String contentType, String language, String body) {}

    private final int status;
    private final String code;
    private final Text kk;
    private final Text ru;
    private final Text en;

    private OriginProblem(int status, String code, Text kk, Text ru, Text en) {
        this.status = status;
        this.code = code;
        this.kk = kk;
        this.ru = ru;
        this.en = en;
    }

    /** The answer for a request to this path with these headers. */
    Answer answer(String path, MultiMap headers) {
        String language = language(headers.get("Accept-Language"));
        var text = switch (language) {
            case "kk" -> kk;
            case "ru" -> ru;
            default -> en;
        };
        String accepted = headers.get("Accept");
        boolean page = !path.startsWith("/api/") && accepted != null && accepted.contains("text/html");
        return page
                ? new Answer(status, "text/html;charset=UTF-8", language, html(language, text))
                : new Answer(status, "application/problem+json", language, json(text));
    }

    private String json(Text text) {
        return """
                {"type":"urn:baqylau:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(code, text.title(), status, text.detail(), code);
    }

    private static String html(String language, Text text) {
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s - Baqylau</title></head>\
                <body><main><h1>%s</h1><p>%s</p></main></body></html>""".formatted(language, text.title(), text.title(), text.detail());
    }

    private static String language(@Nullable String header) {
        try {
            var found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return found == null ? "en" : found.getLanguage();
        } catch (IllegalArgumentException malformed) {
            return "en";
        }
    }
}
