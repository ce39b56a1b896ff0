package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.upline.intake.bundle.BundleFile;
import org.upline.intake.bundle.BundleLimits;
import org.upline.intake.bundle.BundleSearch;
import org.upline.intake.bundle.BundleTable;
import org.upline.intake.bundle.LeftOut;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The use case of importing a bank feedback bundle: all files in folders and zip archives are found, each is told by its
 * column names, and those recognised are imported together, in one step. One broken file never stops the others, and no file is passed
 * over in silence.
 */
public final class ImportBundle {
    private final CaseFolder folder;
    private final ImportFiles files;
    private final BundleLimits limits;
    private final Consumer<Message> stage;
    private final BundleTable tables = new BundleTable();

    /**
     * @param files imports into the same case
     * @param stage is told what is being done
     */
    public ImportBundle(CaseFolder folder, ImportFiles files, BundleLimits limits, Consumer<Message> stage) {
        this.folder = folder;
        this.files = files;
        this.limits = limits;
        this.stage = stage;
    }

    /**
     * Imports all that the folders, archives and files hold.
     *
     * @param encoding character set chosen by the investigator for all of them; null to detect each file's
     * @throws UplineException if one of them is not there, or the case cannot be written
     */
    public BundleReport run(List<Path> tops, @Nullable String encoding) {
        try {
            Path scratch = Files.createTempDirectory(folder.folder(), "bundle-");
            try {
                stage.accept(Message.of("bundle.stage.search"));
                return take(BundleSearch.find(tops, scratch, limits), encoding);
            } finally {
                CaseFolder.deleteTree(scratch, null);
            }
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private BundleReport take(BundleSearch.Found found, @Nullable String encoding) {
        List<LeftOut> leftOut = new ArrayList<>(found.leftOut());
        List<BundleFile> recognised = new ArrayList<>();
        List<ImportItem> items = new ArrayList<>();
        for (BundleFile file : found.files()) {
            try {
                items.add(new ImportItem(file.bytes(), file.name(), tables.kind(file, encoding), encoding, null));
                recognised.add(file);
            } catch (UplineException unrecognised) {
                leftOut.add(new LeftOut(file.path(), unrecognised.reason()));
            }
        }
        leftOut.sort(Comparator.comparing(LeftOut::path));
        List<ImportAnswer> answers = items.isEmpty() ? List.of() : files.runReadable(items);
        List<BundleReport.Imported> imported = new ArrayList<>();
        List<LeftOut> broken = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String path = recognised.get(i).path();
            if (answers.get(i) instanceof ImportAnswer.Broken unread) {
                broken.add(new LeftOut(path, unread.reason()));
            } else if (answers.get(i) instanceof ImportAnswer.Taken taken) {
                imported.add(new BundleReport.Imported(path, taken.report()));
            }
        }
        return new BundleReport(imported, broken, leftOut);
    }
}
