package org.upline.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.upline.model.UplineException;
import org.upline.table.TableFile;

/**
 * What a table file says of itself: which version of the tables it follows, of which case and which state of it it is, and what
 * its rows are about. Files of this program say so in the metadata of the file, those of Spark in that of their first column,
 * since Spark gives a program no other place.
 *
 * @param key first column, an index of the case: {@code member}, {@code person}, {@code account} or {@code transfer}; empty if the
 *     rows are about none of these
 * @param rule by what it was computed; empty if nothing is said
 */
record TableIdentity(String schema, String caseName, String generation, String table, String key, String rule) {
    /** The version of the tables; a column that is new or changes its meaning makes a new one. */
    static final String SCHEMA = "2";

    private static final String OF_SPARK = "org.apache.spark.sql.parquet.row.metadata";
    private static final String PREFIX = "upline.";

    /** Of a table that leaves a case. */
    static TableIdentity of(OpenCase opened, String table, String key) {
        return new TableIdentity(SCHEMA, opened.name(), opened.generation(), table, key, "");
    }

    /** @throws UplineException if the file does not say */
    static TableIdentity of(TableFile file) {
        Map<String, String> told = new TreeMap<>(file.told());
        if (told.containsKey(OF_SPARK)) {
            try {
                JsonNode first = new ObjectMapper()
                        .readTree(told.get(OF_SPARK))
                        .path("fields")
                        .path(0)
                        .path("metadata");
                first.properties()
                        .forEach(pair -> told.put(pair.getKey(), pair.getValue().asText()));
            } catch (JsonProcessingException damaged) {
                throw new UplineException(
                        UplineException.of("tables.noIdentity", file.file()).reason(), damaged);
            }
        }
        if (!told.containsKey(PREFIX + "schema")) {
            throw UplineException.of("tables.noIdentity", file.file());
        }
        return new TableIdentity(
                told.getOrDefault(PREFIX + "schema", ""),
                told.getOrDefault(PREFIX + "case", ""),
                told.getOrDefault(PREFIX + "generation", ""),
                told.getOrDefault(PREFIX + "table", ""),
                told.getOrDefault(PREFIX + "key", ""),
                told.getOrDefault(PREFIX + "rule", ""));
    }

    /** As metadata of a file. */
    SortedMap<String, String> told() {
        SortedMap<String, String> told = new TreeMap<>();
        told.put(PREFIX + "schema", schema);
        told.put(PREFIX + "case", caseName);
        told.put(PREFIX + "generation", generation);
        told.put(PREFIX + "table", table);
        told.put(PREFIX + "key", key);
        if (!rule.isEmpty()) {
            told.put(PREFIX + "rule", rule);
        }
        return told;
    }
}
