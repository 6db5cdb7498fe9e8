package org.baqylau.limits.notices.adapter.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baqylau.codes.Regions;
import org.baqylau.events.AlertBand;
import org.baqylau.events.Code;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.FaultCode;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.limits.notices.adapter.http.SettingsBody.ChannelBody;
import org.baqylau.limits.notices.application.Subscriptions;
import org.baqylau.limits.notices.domain.Channel;
import org.baqylau.limits.notices.domain.Kind;
import org.jspecify.annotations.Nullable;

/** Reads settings that an account sent; whatever is wrong with them is said at once. */
final class SettingsCheck {

    private static final int MOST = 10;

    private final Account account;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsCheck(Account account) {
        this.account = account;
    }

    /** {@code 422 invalid} for what is not good. */
    static Subscriptions.Settings read(@Nullable SettingsBody body, Account account) {
        var check = new SettingsCheck(account);
        var settings = check.settings(body == null ? new SettingsBody(null, null) : body);
        if (!check.faults.isEmpty()) {
            throw Problem.of(KitProblem.INVALID).with(check.faults).exception();
        }
        return settings;
    }

    private Subscriptions.Settings settings(SettingsBody body) {
        var language = Language.of(body.language());
        if (language.isEmpty()) {
            fault(
                    "/language",
                    body.language() == null ? KitFault.MISSING : KitFault.NOT_ONE_OF,
                    Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", ")));
        }
        if (body.channels() == null) {
            fault("/channels", KitFault.MISSING);
        }
        List<ChannelBody> sent = body.channels() == null ? List.of() : body.channels();
        if (sent.size() > MOST) {
            fault("/channels", NoticeFault.TOO_MANY, MOST);
        }
        var channels = new ArrayList<Channel>();
        var targets = new HashSet<String>();
        for (int i = 0; i < Math.min(sent.size(), MOST); i++) {
            var at = "/channels/" + i;
            channel(at, sent.get(i)).ifPresent(channel -> {
                if (!targets.add(channel.kind().wire() + " " + channel.target())) {
                    fault(at, NoticeFault.TWICE);
                }
                channels.add(channel);
            });
        }
        return new Subscriptions.Settings(language.orElse(Language.EN), channels);
    }

    private Optional<Channel> channel(String at, @Nullable ChannelBody body) {
        if (body == null) {
            fault(at, KitFault.MISSING);
            return Optional.empty();
        }
        var kind = code(at + "/kind", body.kind(), Kind.values());
        kind.ifPresent(known -> target(at + "/target", known, body.target()));
        var bands = bands(at + "/bands", body.bands());
        var regions = regions(at + "/regions", body.regions());
        return kind.filter(known -> faults.isEmpty())
                .map(known -> new Channel(known, Objects.requireNonNullElse(body.target(), ""), bands, regions));
    }

    private void target(String at, Kind kind, @Nullable String target) {
        if (target == null) {
            fault(at, KitFault.MISSING);
            return;
        }
        switch (kind) {
            case EMAIL -> {
                if (!Addresses.isEmail(target)) {
                    fault(at, NoticeFault.NOT_AN_EMAIL);
                }
            }
            case WEBHOOK -> {
                if (!Addresses.isWebhook(target)) {
                    fault(at, NoticeFault.NOT_A_WEBHOOK);
                }
            }
        }
    }

    private Set<AlertBand> bands(String at, @Nullable List<String> bands) {
        if (bands == null || bands.isEmpty()) {
            fault(at, KitFault.MISSING);
            return Set.of();
        }
        var read = new HashSet<AlertBand>();
        for (int i = 0; i < bands.size(); i++) {
            code(at + "/" + i, bands.get(i), AlertBand.values()).ifPresent(read::add);
        }
        return read;
    }

    private Set<String> regions(String at, @Nullable List<String> regions) {
        if (regions == null) {
            return Set.of();
        }
        if (regions.isEmpty()) {
            fault(at, KitFault.MISSING);
        }
        for (int i = 0; i < regions.size(); i++) {
            String region = regions.get(i);
            if (region == null || Regions.standard().find(region).isEmpty()) {
                fault(at + "/" + i, KitFault.NOT_READABLE);
            } else if (!account.covers(region)) {
                fault(at + "/" + i, NoticeFault.OUTSIDE_TERRITORY, region);
            }
        }
        return regions.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private <C extends Code> Optional<C> code(String at, @Nullable String wire, C[] all) {
        var code = Arrays.stream(all).filter(one -> one.wire().equals(wire)).findFirst();
        if (code.isEmpty()) {
            fault(
                    at,
                    wire == null ? KitFault.MISSING : KitFault.NOT_ONE_OF,
                    Arrays.stream(all).map(Code::wire).collect(Collectors.joining(", ")));
        }
        return code;
    }

    private void fault(String at, FaultCode code, Object... arguments) {
        faults.add(Fault.at(at, code, arguments));
    }
}
