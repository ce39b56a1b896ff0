package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.store.EmbeddedNeo4j;

/**
 * A disk that is full, and one that may only be read: small file systems made for the purpose. Where they may not be
 * mounted this says so and does nothing, unless {@code -Dupline.mounts=required}.
 */
class DiskTroubleTest {
    @TempDir
    Path folder;

    private Path disk;
    private Path list;
    private boolean mounted;

    @BeforeEach
    void files() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
        list = Files.writeString(folder.resolve("一.csv"), "会员编号,真实姓名,推荐人编号\nA,甲,\nB,乙,A\n");
    }

    @AfterEach
    void release() throws Exception {
        if (!mounted) {
            return;
        }
        // Lazily: a snapshot stays mapped until its memory is collected.
        new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }

    private void mount(String... words) throws Exception {
        boolean done = false;
        try {
            done = new ProcessBuilder(Stream.concat(Stream.of("mount"), Stream.of(words))
                                    .toList())
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            done = false;
        }
        mounted = mounted || done;
        if ("required".equals(System.getProperty("upline.mounts"))) {
            assertThat(done).as("file systems may be mounted").isTrue();
        }
        assumeTrue(done, "file systems may not be mounted here, full and read-only disks are not tried");
    }

    private void importInto(CaseFolder made) {
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(list, SourceKind.MEMBERS, null)));
    }

    private static void refuses(Runnable deed, CaseFolder made, String reason) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(UplineException.class, told -> {
            assertThat(told.reason().key()).isEqualTo("workspace.case.unusable");
            assertThat(told.reason().arguments())
                    .contains(made.folder().toString())
                    .anyMatch(argument ->
                            argument instanceof Message why && why.key().equals(reason));
        });
    }

    private static void fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4_096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /** Known before anything is written: the database would not give up once it has begun. */
    @Test
    void anImportThatCannotFitIsRefusedAndLeavesNothing() throws Exception {
        mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
        CaseFolder made = new Home(disk.resolve("home")).create(new CaseName("案"));
        String before = made.state();

        refuses(() -> importInto(made), made, "workspace.reason.space");

        assertThat(made.state()).isEqualTo(before);
        assertThat(made.generations()).isEmptyDirectory();
        assertThat(made.folder().resolve("sources")).isEmptyDirectory();
    }

    @Test
    void onAFullDiskTheCaseStaysAndWorksAgainWhenThereIsRoom() throws Exception {
        mount("-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString());
        CaseFolder made = new Home(disk.resolve("home")).create(new CaseName("案"));
        importInto(made);
        String before = made.state();
        Path generation = made.generations().resolve(made.decisions().generation());
        Path filling = disk.resolve("filling");
        fill(filling);
        Files.writeString(list, "会员编号,真实姓名,推荐人编号\nC,丙,\n");

        refuses(() -> importInto(made), made, "workspace.reason.full");
        refuses(() -> new Home(disk.resolve("home")).create(new CaseName("二")), another(made), "workspace.reason.full");
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(EmbeddedGraph.database(generation))) {
            assertThatThrownBy(database::driver)
                    .isInstanceOfSatisfying(
                            UplineException.class,
                            told -> assertThat(told.reason().key()).isEqualTo("store.room"));
        }
        assertThat(made.state()).isEqualTo(before);
        assertThat(OpenCase.open(made, Message::key, stage -> {}).members().size())
                .isEqualTo(2);

        Files.delete(filling);
        importInto(made);
        assertThat(made.decisions().imports()).hasSize(2);
    }

    private static CaseFolder another(CaseFolder made) {
        return new CaseFolder(new CaseName("二"), made.folder().resolveSibling("二"), made.graph());
    }

    @Test
    void aHomeThatMayOnlyBeReadIsReadAndNotChanged() throws Exception {
        mount("-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString());
        CaseFolder made = new Home(disk.resolve("home")).create(new CaseName("案"));
        importInto(made);
        mount("-o", "remount,ro", disk.toString());
        Files.writeString(list, "会员编号,真实姓名,推荐人编号\nC,丙,\n");

        refuses(() -> importInto(made), made, "workspace.reason.readOnly");
        refuses(
                () -> new Home(disk.resolve("home")).create(new CaseName("二")),
                another(made),
                "workspace.reason.readOnly");
        assertThat(OpenCase.open(made, Message::key, stage -> {}).members().size())
                .isEqualTo(2);
    }
}
