package org.baqylau.limits.doors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An operator who has configured both ways of telling, with a mail server that is there. */
public final class NotificationsOn implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "0123456789abcdef0123456789abcdef";
    static final String ADDRESS = "https://baqylau.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    public Map<String, String> start() {
        server.start();
        var config = new HashMap<String, String>();
        config.put("quarkus.mailer.mock", "false");
        config.put("quarkus.mailer.host", "127.0.0.1");
        config.put("quarkus.mailer.port", String.valueOf(server.getSmtp().getPort()));
        config.put("quarkus.mailer.from", "baqylau@example.org");
        config.put("quarkus.mailer.start-tls", "DISABLED");
        config.put("baqylau.notifications.address", ADDRESS + "/");
        config.put("baqylau.notifications.first-retry", "PT0.1S");
        config.put("baqylau.notifications.email.enabled", "true");
        config.put("baqylau.notifications.webhook.enabled", "true");
        config.put("baqylau.notifications.webhook.secret", SECRET);
        return config;
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** The mails that arrived, as values of the JDK: tests are loaded by another class loader. */
    @Override
    public void inject(TestInjector injector) {
        Supplier<List<Map<String, String>>> mails = () -> Arrays.stream(server.getReceivedMessages())
                .map(NotificationsOn::read)
                .toList();
        injector.injectIntoFields(mails, new TestInjector.MatchesType(Supplier.class));
    }

    private static Map<String, String> read(MimeMessage mail) {
        try {
            return Map.of(
                    "to",
                    mail.getAllRecipients()[0].toString(),
                    "subject",
                    mail.getSubject(),
                    "body",
                    String.valueOf(mail.getContent()).replace("\r\n", "\n"),
                    "raw",
                    GreenMailUtil.getWholeMessage(mail));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
