package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.upline.model.UplineException;

/** What is wrong with a server is said, and where. */
class CypherFailureTest {
    private static final StoreTarget TARGET =
            new StoreTarget(ServerAddress.of("neo4j://host").uri(), "u", "s3cret", "fraud");

    @ParameterizedTest
    @CsvSource({
        "Neo.ClientError.Database.DatabaseNotFound, server.database.missing",
        "Neo.TransientError.Database.DatabaseUnavailable, server.database.stopped",
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase, server.database.readOnly",
        "Neo.ClientError.Cluster.NotALeader, server.notLeader",
        "Neo.ClientError.Security.Forbidden, server.forbidden",
        "Neo.ClientError.Security.CredentialsExpired, server.password.expired",
        "Neo.ClientError.Security.AuthenticationRateLimit, server.password.wait",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError, server.memory",
        "Neo.ClientError.Statement.SyntaxError, store.cypher.failed",
        "Neo.ClientError.Statement.AccessMode, store.cypher.readOnly"
    })
    void theCodeTellsWhatIsWrong(String code, String key) {
        UplineException said = CypherFailure.of(new ClientException(code, "said by the server"), TARGET);
        assertThat(said.reason().key()).isEqualTo(key);
        assertThat(said.reason().arguments().toString())
                .contains("said by the server")
                .doesNotContain("s3cret");
        if (key.startsWith("server.")) {
            assertThat(said.reason().arguments().toString()).contains("neo4j://host:7687, fraud");
        }
    }

    @Test
    void aFullDiskIsKnownByItsSentence() {
        DatabaseException failure = new DatabaseException(
                "Neo.DatabaseError.Transaction.TransactionCommitFailed", "…: No space left on device");
        assertThat(CypherFailure.of(failure, TARGET).reason().key()).isEqualTo("server.disk");
    }

    @Test
    void whoIsRefusedOrFindsNobodyLearnsWhere() {
        assertThat(CypherFailure.of(new AuthenticationException("Neo.ClientError.Security.Unauthorized", "no"), TARGET)
                        .reason()
                        .toString())
                .contains("store.server.refused", "neo4j://host:7687");
        assertThat(CypherFailure.of(new ServiceUnavailableException("gone"), TARGET)
                        .reason()
                        .toString())
                .contains("store.server.unreachable", "neo4j://host:7687");
    }
}
