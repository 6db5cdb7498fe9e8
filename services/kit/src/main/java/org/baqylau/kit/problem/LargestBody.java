package org.baqylau.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Refuses a body of more than 1 MiB, before it is read where its length is told. Doors that read the request themselves
 * have limits of their own.
 */
@Provider
public class LargestBody implements ReaderInterceptor {
    private static final int MOST = 1 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        var told = body.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (told != null && Long.parseLong(told) > MOST) {
            throw tooLarge();
        }
        byte[] whole = body.getInputStream().readNBytes(MOST + 1);
        if (whole.length > MOST) {
            throw tooLarge();
        }
        body.setInputStream(new ByteArrayInputStream(whole));
        return body.proceed();
    }

    private static ProblemException tooLarge() {
        return Problem.of(KitProblem.TOO_LARGE).exception();
    }
}
