package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract, on a server in a process of its own, in a database where another case of the very same data stands beside
 * each, and a newer generation of it that is not yet whole.
 */
class ServerCypherTest extends CypherContract {
    private final ServerStore server = ServerStore.connect(Neo4jServer.shared().target());

    @Override
    CypherSession keep(StoredCase content) {
        server.caseOf(UUID.randomUUID().toString(), "twin").write(content, 1, (rows, total) -> {});
        ServerCase kept = server.caseOf(UUID.randomUUID().toString(), "kept");
        kept.write(content, 2, (rows, total) -> {});
        kept.write(
                new StoredCase("next", content.data(), content.persons(), content.holderByAccount()),
                2,
                (rows, total) -> {});
        return kept.cypher(content.generation());
    }

    @Override
    List<String> refusals() {
        return List.of("store.cypher.readOnly", "server.query.beyond");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n {uplineScope: 'other'}) RETURN n",
                "MATCH (n) WHERE n.`uplineScope` <> '' RETURN n",
                "MATCH (n) SET n = {}",
                "CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node",
                "CALL dbms.listConfig()",
                "USE system MATCH (n) RETURN n",
                "SHOW USERS",
                "RETURN apoc.any.thing()",
                "RETURN '\\u0027'"
            })
    void whatReachesBeyondTheCaseIsRefused(String query) {
        says("server.query.beyond", "", () -> cypher.write(query, Map.of(), 1));
    }

    @Test
    void aQueryOfAnotherDialectIsRefusedInWords() {
        says("server.query.newer", "", () -> cypher.read("CYPHER 5 MATCH (n) RETURN n", Map.of(), 1));
    }

    @Test
    void aPlanCanBeAskedFor() {
        assertThat(cypher.read("EXPLAIN MATCH (n) RETURN n", Map.of(), 1).rows())
                .isEmpty();
    }

    @Test
    void aGenerationThatIsNotThereIsNotAnEmptyOne() {
        CypherSession none = server.caseOf("none", "none").cypher("g1");
        says("server.generation.replaced", "", () -> none.read("MATCH (n) RETURN n", Map.of(), 1));
        says("server.generation.replaced", "", () -> none.write("CREATE (n:Note)", Map.of(), 1));
    }

    @AfterAll
    void close() {
        server.close();
    }
}
