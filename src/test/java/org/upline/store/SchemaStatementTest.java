package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.upline.store.SchemaStatement.Kind;

/** The statements of the schema as they are read; that they come to what Cypher makes of them, see EmbeddedNeo4jTest. */
class SchemaStatementTest {
    @Test
    void eachShapeIsRead() {
        assertThat(SchemaStatement.of(
                        "CREATE CONSTRAINT member_id IF NOT EXISTS FOR (m:Member) REQUIRE m.id IS UNIQUE"))
                .isEqualTo(new SchemaStatement(Kind.UNIQUE, "member_id", "Member", "id"));
        assertThat(SchemaStatement.of("CREATE INDEX member_name IF NOT EXISTS FOR (m:Member) ON (m.name)"))
                .isEqualTo(new SchemaStatement(Kind.NODE_INDEX, "member_name", "Member", "name"));
        assertThat(SchemaStatement.of("CREATE INDEX transfer_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.id)"))
                .isEqualTo(new SchemaStatement(Kind.RELATION_INDEX, "transfer_id", "TRANSFER", "id"));
    }

    @Test
    void allStatementsOfTheSchemaAreUnderstood() {
        assertThat(Schema.statements())
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(SchemaStatement.of(statement).name()).isNotEmpty());
    }

    @Test
    void whatIsNotUnderstoodIsNotPassedOver() {
        assertThatThrownBy(() -> SchemaStatement.of("CREATE TEXT INDEX a FOR (m:Member) ON (m.name)"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
