package org.upline.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;

/**
 * A row of a file, by the file's name as an investigator knows it.
 *
 * @param file name
 * @param source id of the file, as in {@link SourceRow#source()}
 */
public record Place(String file, String source, int row) {
    @Override
    public String toString() {
        return file + ":" + row;
    }

    /** Names the files of a case. */
    public static final class Names {
        private final Map<String, String> byId = new HashMap<>();

        public Names(List<SourceFile> sources) {
            sources.forEach(source -> byId.put(source.id(), source.name()));
        }

        /** Where a row stands; a file that the case does not hold goes by its id. */
        public Place of(SourceRow row) {
            return new Place(byId.getOrDefault(row.source(), row.source()), row.source(), row.row());
        }
    }
}
