package org.baqylau.limits.notices.adapter.http;

import java.util.List;
import org.baqylau.events.Code;
import org.baqylau.limits.notices.application.Subscriptions;
import org.baqylau.limits.notices.domain.Channel;
import org.jspecify.annotations.Nullable;

/** Settings on the wire. */
public record SettingsBody(
        @Nullable String language, @Nullable List<ChannelBody> channels) {

    /**
     * A channel on the wire.
     *
     * @param regions all of the territory where absent
     */
    public record ChannelBody(
            @Nullable String kind,
            @Nullable String target,
            @Nullable List<String> bands,
            @Nullable List<String> regions) {

        static ChannelBody of(Channel channel) {
            return new ChannelBody(
                    channel.kind().wire(),
                    channel.target(),
                    channel.bands().stream().sorted().map(Code::wire).toList(),
                    channel.regions().isEmpty()
                            ? null
                            : channel.regions().stream().sorted().toList());
        }

        /** Without the target: it belongs in no log. */
        @Override
        public String toString() {
            return String.valueOf(kind);
        }
    }

    static SettingsBody of(Subscriptions.Settings settings) {
        return new SettingsBody(
                settings.language().code(),
                settings.channels().stream().map(ChannelBody::of).toList());
    }
}
