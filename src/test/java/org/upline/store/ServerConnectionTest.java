package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

/** The ways to a server: directly or by asking it who leads, in the clear or encrypted, its certificate trusted or not. */
class ServerConnectionTest {
    private static final LoadWatch NOBODY = (rows, total) -> {};
    private static final String SECRET = "changeit";

    @TempDir
    static Path folder;

    private static SelfSigned certificate;
    private static Neo4jServer encrypted;

    @BeforeAll
    static void start() throws Exception {
        certificate = SelfSigned.create();
        Path home = folder.resolve("encrypted");
        certificate.write(home.resolve(Neo4jServer.CERTIFICATES));
        encrypted = Neo4jServer.start(home);
    }

    @AfterAll
    static void stop() {
        encrypted.close();
    }

    private static void keepsACase(StoreTarget target) {
        try (ServerStore store = ServerStore.connect(target)) {
            ServerCase kept = store.caseOf("case of " + target.uri().getScheme(), "案");
            kept.write(SmallCase.create(), 2, NOBODY);
            assertThat(kept.compare(SmallCase.create(), 2, NOBODY).same()).isTrue();
            kept.drop();
        }
    }

    private static void refused(StoreTarget target, String key) {
        assertThatThrownBy(() -> ServerStore.connect(target).close())
                .isInstanceOfSatisfying(UplineException.class, e -> {
                    assertThat(e.reason().key()).as(e.toString()).isEqualTo(key);
                    assertThat(e.reason().arguments().toString())
                            .contains(target.uri().toString())
                            .doesNotContain(Neo4jServer.PASSWORD);
                });
    }

    /** A server alone is its own leader; who routes asks it all the same. */
    @Test
    void aServerIsAskedWhoLeads() {
        keepsACase(Neo4jServer.shared().target("neo4j", "localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+ssc", "neo4j+ssc"})
    void aSelfSignedCertificateIsTakenWhereItMayBe(String scheme) {
        keepsACase(encrypted.target(scheme, "localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+s", "neo4j+s"})
    void aCertificateNobodyVouchesForIsRefusedInPlainWords(String scheme) {
        refused(encrypted.target(scheme, "localhost"), "server.tls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+s", "neo4j+s"})
    void aCertificateInTheTrustStoreIsTakenUnderTheNameItIsMadeOutTo(String scheme) throws Exception {
        Path trust = folder.resolve("trust.p12");
        certificate.writeTrust(trust, SECRET);
        Map<String, String> before = new LinkedHashMap<>();
        Map.of("javax.net.ssl.trustStore", trust.toString(), "javax.net.ssl.trustStorePassword", SECRET)
                .forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            keepsACase(encrypted.target(scheme, "localhost"));
            refused(encrypted.target(scheme, "127.0.0.1"), "server.tls");
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    /** The driver cannot tell these from a server that is not there; the words name both. */
    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void aServerThatEncryptsIsNotReachedInTheClear(String scheme) {
        refused(encrypted.target(scheme, "localhost"), "store.server.unreachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+ssc", "neo4j+ssc"})
    void aServerThatDoesNotEncryptIsNotReachedEncrypted(String scheme) {
        refused(Neo4jServer.shared().target(scheme, "localhost"), "store.server.unreachable");
    }
}
