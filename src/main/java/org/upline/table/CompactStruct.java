package org.upline.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A struct read in Thrift's compact protocol, by field number. A field that is absent or of another type than asked for is as
 * good as absent.
 */
record CompactStruct(Map<Integer, Object> fields) {
    long whole(int field, long otherwise) {
        return fields.get(field) instanceof Long value ? value : otherwise;
    }

    boolean has(int field) {
        return fields.containsKey(field);
    }

    @Nullable
    CompactStruct struct(int field) {
        return fields.get(field) instanceof CompactStruct value ? value : null;
    }

    String text(int field) {
        return fields.get(field) instanceof byte[] value ? new String(value, StandardCharsets.UTF_8) : "";
    }

    /** Structs of a list. */
    List<CompactStruct> structs(int field) {
        return fields.get(field) instanceof List<?> values
                ? values.stream()
                        .filter(CompactStruct.class::isInstance)
                        .map(CompactStruct.class::cast)
                        .toList()
                : List.of();
    }
}
