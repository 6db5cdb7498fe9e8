package org.baqylau.kit.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.baqylau.kit.language.CurrentLanguage;

/** Turns problems into answers: a page where a browser asks for one, problem+json everywhere else. */
@RequestScoped
class Answers {
    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final Problems problems;
    private final ProblemPage page;
    private final CurrentLanguage language;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Answers(Problems problems, ProblemPage page, CurrentLanguage language, UriInfo uri, HttpHeaders headers) {
        this.problems = problems;
        this.page = page;
        this.language = language;
        this.uri = uri;
        this.headers = headers;
    }

    Response.ResponseBuilder to(Problem problem) {
        var document = problems.document(problem, language.get());
        var answer = Response.status(document.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.get().code());
        return isForBrowser()
                ? answer.type(HTML).entity(page.html(document))
                : answer.type(PROBLEM_JSON).entity(document);
    }

    /** Whether the address is a page's and the caller names HTML among what it takes. */
    private boolean isForBrowser() {
        return isPage() && accept().contains(MediaType.TEXT_HTML);
    }

    /** Whether the caller can follow a redirect to the sign-in page. */
    boolean canSignIn(String method) {
        return isPage() && method.equals("GET") && (accept().contains(MediaType.TEXT_HTML) || accept().contains("*/*"));
    }

    private boolean isPage() {
        return !uri.getPath().startsWith("/api/");
    }

    private String accept() {
        var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept == null ? MediaType.WILDCARD : accept;
    }
}
