package org.baqylau.limits.notices.adapter.http;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/** Which targets a message may go to. */
final class Addresses {

    /** RFC 5321, section 4.5.3.1.3. */
    private static final int LONGEST_EMAIL = 254;

    private static final int LONGEST_WEBHOOK = 2_000;

    /** One address without a display name or a comment: nothing of it can end up in another header. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    static boolean isEmail(String target) {
        return target.length() <= LONGEST_EMAIL && EMAIL.matcher(target).matches();
    }

    static boolean isWebhook(String target) {
        if (target.length() > LONGEST_WEBHOOK) {
            return false;
        }
        try {
            var uri = URI.create(target);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
