package org.baqylau.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void areThoseOfTheContractWhereNothingIsSaid() {
        assertThat(Options.of(new String[0]))
                .isEqualTo(new Options(8080, Path.of("data").toAbsolutePath(), false, 1));
    }

    @Test
    void takeARelativeFolderFromWhereTheyAreGiven() {
        var options = Options.of(new String[] {"--data", "some/../folder", "--empty", "--port", "9090", "--seed", "7"});

        assertThat(options).isEqualTo(new Options(9090, Path.of("folder").toAbsolutePath(), true, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "--fast, Unknown option --fast",
        "--port, --port wants a value",
        "--data, --data wants a value",
        "--port 99999, 'from 0 to 65535, not 99999'",
        "--port -1, 'from 0 to 65535, not -1'",
        "--seed x, 'wants a number'",
    })
    void refuseWhatNobodyKnowsAndSayWhatIsKnown(String arguments, String sentence) {
        assertThatThrownBy(() -> Options.of(arguments.split(" ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("usage: ./run [--port 8080] [--data DIR] [--empty]");
    }
}
