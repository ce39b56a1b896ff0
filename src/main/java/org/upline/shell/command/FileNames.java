package org.upline.shell.command;

import java.util.Map;
import java.util.stream.Collectors;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;
import org.upline.workspace.OpenCase;

/** Names the files of a case, which rows point to by the beginning of their hash. */
record FileNames(Map<String, String> byId) {
    static FileNames of(OpenCase opened) {
        return new FileNames(opened.sources().stream().collect(Collectors.toMap(SourceFile::id, SourceFile::label)));
    }

    /** Name of the file a row stands in. */
    String file(SourceRow row) {
        return byId.getOrDefault(row.source(), row.source());
    }

    /** File and row, such as {@code 会员信息.csv:17}. */
    String place(SourceRow row) {
        return file(row) + ":" + row.row();
    }
}
