package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ImportReport;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** The way back: a case from which a file was taken is the case into which it never came. */
class UndoImportTest {
    private static final String HEADER = "会员编号,真实姓名,推荐人编号,报单金额\n";

    @TempDir
    Path folder;

    private CaseFolder made;

    @BeforeEach
    void makeCase() {
        made = new Home(folder.resolve("home")).create(new CaseName("案件"));
    }

    @Test
    void theCaseIsAsIfTheFileHadNeverCome() throws IOException {
        // B of the second file is a conflict while the first is there, and stands once it is gone.
        run(made, write("1.csv", HEADER + "A,甲,,100.00\nB,乙,A,100.00\n,丙,A,1\n"));
        Path second = write("2.csv", HEADER + "B,乙,C,100.00\nC,丙,A,200.00\n");
        run(made, second);
        assertThat(fates()).containsExactly("1.csv 2 0 1", "2.csv 1 1 0");

        ImportDecision undone = made.decisions().find("1").decision();
        assertThat(made.rejects(undone)).exists();
        undo(undone);

        CaseFolder never = new Home(folder.resolve("home")).create(new CaseName("never"));
        run(never, second);
        assertThat(made.decisions().generation()).isEqualTo(never.decisions().generation());
        assertThat(Files.readAllBytes(snapshotOf(made))).isEqualTo(Files.readAllBytes(snapshotOf(never)));
        assertThat(fates()).containsExactly("2.csv 2 0 0");
        assertThat(made.source(undone.sha256())).doesNotExist();
        assertThat(made.rejects(undone)).doesNotExist();
        assertThat(names(made.folder().resolve("sources")))
                .containsExactly(made.decisions().imports().get(0).sha256());
    }

    @Test
    void theLastFileLeavesAnEmptyCaseAndCanComeBack() throws IOException {
        Path list = write("1.csv", HEADER + "A,甲,,100.00\n");
        run(made, list);
        byte[] snapshot = Files.readAllBytes(snapshotOf(made));

        undo(made.decisions().find("1").decision());
        assertThat(open().imports()).isEmpty();
        assertThat(open().members().size()).isZero();

        assertThat(run(made, list).get(0).alreadyImported()).isFalse();
        assertThat(Files.readAllBytes(snapshotOf(made))).isEqualTo(snapshot);
    }

    @Test
    void anImportIsFoundByNumberOrHash() throws IOException {
        run(made, write("1.csv", HEADER + "A,甲,,100.00\n"), write("2.csv", HEADER + "B,乙,,100.00\n"));
        Decisions decisions = made.decisions();
        ImportDecision second = decisions.imports().get(1);

        assertThat(decisions.find("2")).isEqualTo(new ImportEntry(2, second));
        assertThat(decisions.find(second.sha256().substring(0, 12).toUpperCase()))
                .isEqualTo(new ImportEntry(2, second));
        for (String nobody :
                List.of("0", "3", "", "02", "zzzzzz", second.sha256().substring(0, 5))) {
            assertThatThrownBy(() -> decisions.find(nobody)).hasMessageContaining("books.import.unknown");
        }
        ImportDecision twin = new ImportDecision("123456aa", "x", SourceKind.MEMBERS, null, "");
        ImportDecision other = new ImportDecision("123456bb", "y", SourceKind.MEMBERS, null, "");
        assertThatThrownBy(() -> new Decisions(List.of(twin, other)).find("123456"))
                .hasMessageContaining("books.import.ambiguous");
    }

    @Test
    void aWorkThatIsCancelledLeavesTheCaseAsItWas() throws IOException {
        run(made, write("1.csv", HEADER + "A,甲,,100.00\n,乙,,1\n"), write("2.csv", HEADER + "B,乙,,100.00\n"));
        List<String> before = names(made.folder());
        String decisions = Files.readString(made.folder().resolve("decisions.json"));
        ImportDecision first = made.decisions().find("1").decision();
        Path third = write("3.csv", HEADER + "C,丙,,100.00\n,丁,,1\n");

        for (String step : List.of("workspace.stage.read", "workspace.stage.assemble", "workspace.stage.store")) {
            BuildWatch cancelling = stage -> {
                if (stage.key().equals(step)) {
                    throw new Cancelled();
                }
            };
            assertThatThrownBy(() -> new UndoImport(made, Message::key, cancelling).run(first))
                    .isInstanceOf(Cancelled.class);
            assertThatThrownBy(() -> new ImportFiles(made, Clock.systemUTC(), Message::key, cancelling)
                            .run(List.of(new ImportItem(third, SourceKind.MEMBERS, null))))
                    .isInstanceOf(Cancelled.class);

            assertThat(Files.readString(made.folder().resolve("decisions.json")))
                    .isEqualTo(decisions);
            assertThat(names(made.folder())).isEqualTo(before);
        }
        assertThat(open().members().size()).isEqualTo(2);
    }

    @Test
    void aLongFileIsCancelledWhileItIsRead() throws IOException {
        List<String> before = names(made.folder());
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            text.append(i).append(",甲,,1.00\n");
        }
        Path list = write("long.csv", text.toString());
        BuildWatch cancelling = new BuildWatch() {
            @Override
            public void stage(Message step) {
                assertThat(step.key()).isEqualTo("workspace.stage.read");
            }

            @Override
            public void rows(long read, long total) {
                assertThat(read).isEqualTo(4096);
                throw new Cancelled();
            }
        };
        assertThatThrownBy(() -> new ImportFiles(made, Clock.systemUTC(), Message::key, cancelling)
                        .run(List.of(new ImportItem(list, SourceKind.MEMBERS, null))))
                .isInstanceOf(Cancelled.class);
        assertThat(names(made.folder())).containsAll(before).noneMatch(name -> name.startsWith("sources"));
        assertThat(made.decisions().imports()).isEmpty();
    }

    @Test
    void whatIsNoLongerThereCannotBeTakenBack() throws IOException {
        run(made, write("1.csv", HEADER + "A,甲,,100.00\n"));
        ImportDecision first = made.decisions().find("1").decision();
        undo(first);
        assertThatThrownBy(() -> undo(first)).hasMessageContaining("books.import.unknown");
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static List<ImportReport> run(CaseFolder target, Path... files) {
        return new ImportFiles(target, Clock.systemUTC(), Message::key, stage -> {})
                .run(Stream.of(files)
                        .map(file -> new ImportItem(file, SourceKind.MEMBERS, null))
                        .toList());
    }

    private void undo(ImportDecision decision) {
        new UndoImport(made, Message::key, stage -> {}).run(decision);
    }

    private OpenCase open() {
        return OpenCase.open(made, Message::key, stage -> {});
    }

    /** File, accepted, conflicts, rejected. */
    private List<String> fates() {
        return open().imports().stream()
                .map(file -> (ImportReport.OfMasterData) file.report())
                .map(report ->
                        report.file() + " " + report.accepted() + " " + report.conflicts() + " " + report.rejected())
                .toList();
    }

    private static Path snapshotOf(CaseFolder folder) {
        return new Generations(folder).snapshot(folder.decisions().generation());
    }

    /** All below a folder but the lock, relative to it. */
    private static List<String> names(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
