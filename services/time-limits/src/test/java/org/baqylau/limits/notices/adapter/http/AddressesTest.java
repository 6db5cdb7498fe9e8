package org.baqylau.limits.notices.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "first.last+alerts@sub.example.org", "a@localhost"})
    void takesAnAddress(String email) {
        assertThat(Addresses.isEmail(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.org",
                "a@",
                "A <a@example.org>",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\n"
            })
    void refusesWhatIsNoAddress(String email) {
        assertThat(Addresses.isEmail(email)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/hook?a=b", "http://localhost:8080/", "http://127.0.0.1/", "http://[::1]:1/"
            })
    void takesHttpsAndThisMachine(String webhook) {
        assertThat(Addresses.isWebhook(webhook)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "http://example.org/",
                "http://localhost.example.org/",
                "https://user:secret@example.org/",
                "https://example.org/#a",
                "file:///etc/passwd",
                "https:///hook",
                "http://127.0.0.1@example.org/",
                "https://exa mple.org/"
            })
    void refusesEverythingElse(String webhook) {
        assertThat(Addresses.isWebhook(webhook)).isFalse();
    }
}
