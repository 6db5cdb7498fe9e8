package org.baqylau.limits.notices.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.baqylau.events.Topic;
import org.baqylau.kit.language.Texts;
import org.baqylau.kit.log.Tables;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.notices.adapter.mail.MailPost;
import org.baqylau.limits.notices.adapter.postgres.PostgresOutbox;
import org.baqylau.limits.notices.adapter.postgres.PostgresSubscriptions;
import org.baqylau.limits.notices.adapter.webhook.WebhookPost;
import org.baqylau.limits.notices.application.Message;
import org.baqylau.limits.notices.application.Notifier;
import org.baqylau.limits.notices.application.Outbox;
import org.baqylau.limits.notices.application.Post;
import org.baqylau.limits.notices.application.Subscriptions;
import org.baqylau.limits.notices.domain.Kind;
import org.baqylau.limits.notices.domain.Retries;

/** The beans of telling people. */
class NoticesWiring {

    private static final int SHORTEST_SECRET = 32;

    @Produces
    @Singleton
    Subscriptions subscriptions(Tables tables) {
        return new PostgresSubscriptions(tables);
    }

    @Produces
    @Singleton
    Outbox outbox(Tables tables) {
        return new PostgresOutbox(tables, Topic.LIMITS.wire());
    }

    @Produces
    @Singleton
    Notifier notifier(
            NoticesConfig config,
            Outbox outbox,
            Texts texts,
            Law law,
            Instance<ReactiveMailer> mailer,
            ObjectMapper json,
            Clock clock) {
        Map<Kind, Post> posts = new EnumMap<>(Kind.class);
        boolean any = config.email().enabled() || config.webhook().enabled();
        if (any) {
            var message = new Message(texts, law, address(config));
            if (config.email().enabled()) {
                posts.put(Kind.EMAIL, new MailPost(mailer.get(), message));
            }
            if (config.webhook().enabled()) {
                posts.put(Kind.WEBHOOK, new WebhookPost(secret(config.webhook()), message, json, clock));
            }
        }
        return new Notifier(
                outbox, posts, new Retries(config.firstRetry()), clock, Executors.newVirtualThreadPerTaskExecutor());
    }

    private static String address(NoticesConfig config) {
        return config.address()
                .map(address -> address.replaceAll("/+$", ""))
                .orElseThrow(() -> new IllegalStateException("baqylau.notifications.address is needed for links"));
    }

    private static String secret(NoticesConfig.Webhook webhook) {
        return webhook.secret()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .orElseThrow(() -> new IllegalStateException(
                        "baqylau.notifications.webhook.secret needs at least " + SHORTEST_SECRET + " characters"));
    }
}
