package org.baqylau.limits.notices.adapter.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import java.time.Duration;
import org.baqylau.limits.notices.application.Delivery;
import org.baqylau.limits.notices.application.Message;
import org.baqylau.limits.notices.application.Post;

/** By e-mail, through the server that the operator names. */
public final class MailPost implements Post {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final Message message;

    public MailPost(ReactiveMailer mailer, Message message) {
        this.mailer = mailer;
        this.message = message;
    }

    /** What the server answers may hold the address: of a fault only its kind is told. */
    @Override
    public void send(Delivery delivery) throws NotDelivered {
        var mail = Mail.withText(delivery.target(), message.subject(delivery), message.body(delivery))
                .addHeader("X-Baqylau-Delivery", delivery.id().toString());
        try {
            mailer.send(mail).await().atMost(PATIENCE);
        } catch (RuntimeException fault) {
            throw new NotDelivered("mail: " + fault.getClass().getSimpleName());
        }
    }
}
