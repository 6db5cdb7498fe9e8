package org.baqylau.local.stack;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** The one origin under which all services and the issuer answer; it streams both ways and buffers nothing. */
final class Origin implements AutoCloseable {

    private static final List<String> FORWARDED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Port");

    private final HttpServer server;
    private final HttpClient client;

    private Origin(HttpServer server, HttpClient client) {
        this.server = server;
        this.client = client;
    }

    /**
     * Opens the origin.
     *
     * @param ports of the services, by name
     */
    static Origin open(Vertx vertx, int port, Router issuer, Map<String, Integer> ports) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(1_024)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(30));
        Map<Service, HttpProxy> proxies = new LinkedHashMap<>();
        for (var service : Service.ALL) {
            Integer there = ports.get(service.name());
            if (there != null) {
                proxies.put(
                        service,
                        HttpProxy.reverseProxy(client)
                                .origin(there, "127.0.0.1")
                                .addInterceptor(new Forwarding(port)));
            }
        }
        issuer.errorHandler(404, context -> nowhere(context.request()));
        var server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setMaxHeaderSize(32 * 1024)
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(false))
                .requestHandler(request -> route(request, issuer, proxies));
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Refusal("Port " + port + " is taken; stop what listens there or choose another with --port.");
        }
        return new Origin(server, client);
    }

    int port() {
        return server.actualPort();
    }

    private static void route(HttpServerRequest request, Router issuer, Map<Service, HttpProxy> proxies) {
        String path = request.path();
        if (path == null || path.startsWith("/identity/")) {
            issuer.handle(request);
            return;
        }
        if (path.equals("/q/health/live")) {
            request.response().putHeader("Content-Type", "application/json").end("{\"status\":\"UP\"}");
            return;
        }
        for (var proxy : proxies.entrySet()) {
            if (proxy.getKey().owns(path)) {
                proxy.getValue().handle(request);
                return;
            }
        }
        nowhere(request);
    }

    private static void nowhere(HttpServerRequest request) {
        var nowhere = OriginProblem.NOT_FOUND.answer(String.valueOf(request.path()), request.headers());
        request.response()
                .setStatusCode(nowhere.status())
                .putHeader("Content-Type", nowhere.contentType())
                .putHeader("Content-Language", nowhere.language())
                .end(nowhere.body());
    }

    /** Tells a service under which origin it is asked, and answers for one that is away. */
    private record Forwarding(int port) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var headers = context.request().headers();
            FORWARDED.forEach(headers::remove);
            headers.set("X-Forwarded-Host", "localhost:" + port);
            headers.set("X-Forwarded-Proto", "http");
            return context.sendRequest().recover(failure -> Future.succeededFuture(away(context.request())));
        }

        private static ProxyResponse away(ProxyRequest request) {
            var away = OriginProblem.UNAVAILABLE.answer(request.getURI(), request.headers());
            return request.release()
                    .response()
                    .setStatusCode(away.status())
                    .putHeader("Content-Type", away.contentType())
                    .putHeader("Content-Language", away.language())
                    .putHeader("Retry-After", "2")
                    .setBody(Body.body(Buffer.buffer(away.body())));
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
