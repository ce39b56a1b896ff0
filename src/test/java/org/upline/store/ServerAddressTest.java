package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "neo4j://host, neo4j://host:7687/neo4j",
        "NEO4J+S://Host:7000/, neo4j+s://host:7000/neo4j",
        "bolt+ssc://10.0.0.7/Fraud-2021, bolt+ssc://10.0.0.7:7687/fraud-2021",
        "neo4j://[::1]:7687/neo4j, neo4j://[::1]:7687/neo4j",
        "neo4j://host/db1?region=gz, neo4j://host:7687/db1?region=gz"
    })
    void isWrittenInOneWayHoweverItWasWritten(String written, String address) {
        assertThat(ServerAddress.of(written)).hasToString(address);
        assertThat(ServerAddress.of(address)).isEqualTo(ServerAddress.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://host:7474", "host:7687", "neo4j:host", "neo4j://", "neo4j://a b", "neo4j://my_host", ""})
    void whatIsNoAddressIsRefused(String written) {
        assertThat(key(written)).isEqualTo("store.server.uri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neo4j://host/system", "neo4j://host/a", "neo4j://host/1ab", "neo4j://host/a/b"})
    void whatIsNoDatabaseIsRefused(String written) {
        assertThat(key(written)).isEqualTo("server.address.database");
    }

    @Test
    void aPasswordInItIsRefusedAndNotRepeated() {
        for (String written : new String[] {"neo4j://neo4j:s3cret@host", "neo4j://u:s3c ret@host", "s3cret@"}) {
            assertThatThrownBy(() -> ServerAddress.of(written)).isInstanceOfSatisfying(UplineException.class, e -> {
                assertThat(e.reason().key()).isEqualTo("server.address.secret");
                assertThat(e.reason().arguments().toString() + e.getCause()).doesNotContain("s3c");
            });
        }
    }

    @Test
    void aPasswordIsNotShown() {
        assertThat(new StoreTarget(ServerAddress.of("bolt://h").uri(), "u", "s3cret", "db1").toString())
                .doesNotContain("s3cret");
    }

    private static String key(String written) {
        try {
            return ServerAddress.of(written).toString();
        } catch (UplineException refused) {
            return refused.reason().key();
        }
    }
}
