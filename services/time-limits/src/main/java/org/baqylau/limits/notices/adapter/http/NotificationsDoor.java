package org.baqylau.limits.notices.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.problem.Problem;
import org.baqylau.limits.notices.application.Notifier;
import org.baqylau.limits.notices.application.Subscriptions;
import org.jspecify.annotations.Nullable;

/** How a prosecutor is told of alerts: everybody asks and sets for himself alone. */
@Path("/api/alerts/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROSECUTOR)
public class NotificationsDoor {

    private final Subscriptions subscriptions;
    private final Notifier notifier;
    private final CurrentAccount account;
    private final CurrentLanguage language;
    private final Clock clock;

    NotificationsDoor(
            Subscriptions subscriptions,
            Notifier notifier,
            CurrentAccount account,
            CurrentLanguage language,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.notifier = notifier;
        this.account = account;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public SettingsBody settings() {
        return SettingsBody.of(subscriptions
                .of(account.get().name())
                .orElseGet(() -> new Subscriptions.Settings(language.get(), List.of())));
    }

    /** Takes the place of what was set before. To be told no more is possible even where everything is off. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SettingsBody set(@Nullable SettingsBody body) {
        var asking = account.get();
        var settings = SettingsCheck.read(body, asking);
        for (var channel : settings.channels()) {
            if (!notifier.isOn(channel.kind())) {
                throw Problem.of(NoticeProblem.NOTIFICATIONS_OFF, channel.kind().wire())
                        .exception();
            }
        }
        var territory = asking.coversEverywhere() ? null : asking.territory();
        subscriptions.put(asking.name(), territory, settings, clock.instant());
        return settings();
    }
}
