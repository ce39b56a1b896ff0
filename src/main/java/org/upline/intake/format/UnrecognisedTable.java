package org.upline.intake.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** A file has no row that could be the column names of what it is given as. A mapping may help. */
public final class UnrecognisedTable extends UplineException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final @Nullable String format;
    private final transient List<String> missing;

    /**
     * @param file its name
     * @param format the nearest format
     * @param missing of each group of fields of which it needs one and has none, the first
     */
    public UnrecognisedTable(Message reason, String file, @Nullable Format format, List<String> missing) {
        super(reason);
        this.file = file;
        this.format = format == null ? null : format.id();
        this.missing = List.copyOf(missing);
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Id of the nearest format; null if there is none. */
    public @Nullable String format() {
        return format;
    }

    /** Fields that a mapping has to name columns for. */
    public List<String> missing() {
        return missing;
    }
}
