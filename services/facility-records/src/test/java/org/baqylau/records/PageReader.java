package org.baqylau.records;

import java.net.URI;
import java.util.TreeMap;
import org.baqylau.kit.testing.Browser;

/** A reader of the pages; what he gets is without the date and the session, which is prolonged at any moment. */
record PageReader(Browser browser) {

    static PageReader signedIn(URI root, String account) {
        return new PageReader(Browser.signedIn(root, "/facilities", account));
    }

    Caller.Answer get(String path, String language) {
        var answer = browser.get(path, language);
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("set-cookie");
        return new Caller.Answer(answer.statusCode(), headers, answer.body());
    }
}
