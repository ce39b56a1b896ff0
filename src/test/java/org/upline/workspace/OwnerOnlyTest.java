package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** Who may look into a case, and what links that were laid into its folder lead to. */
class OwnerOnlyTest {
    @TempDir
    Path folder;

    private CaseFolder made;
    private Path list;

    @BeforeEach
    void aCase() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        // A home that was there before, open to all.
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        made = new Home(home).create(new CaseName("案件"));
        list = Files.writeString(folder.resolve("一.csv"), "会员编号,真实姓名,推荐人编号\nA,甲,\n,乙,A\n");
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    private void importList() {
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(list, SourceKind.MEMBERS, null)));
    }

    @Test
    void nobodyElseMayEnterACaseOrReadWhatItIs() throws IOException {
        importList();
        TreeMap<String, String> permissions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(made.folder())) {
            for (Path file : files.toList()) {
                permissions.put(
                        made.folder().relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        String source = "sources/" + made.decisions().imports().get(0).sha256();
        assertThat(permissions)
                .containsEntry("", "rwx------")
                .containsEntry("sources", "rwx------")
                .containsEntry("generations", "rwx------")
                .containsEntry("rejects", "rwx------")
                .containsEntry("decisions.json", "rw-------")
                .containsEntry("lock", "rw-------")
                .containsEntry("lock.holder", "rw-------")
                .containsEntry(source, "rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(made.folder().getParent())))
                .isEqualTo("rwx------");
    }

    /** Somebody laid a link where a file is written beside its place: what it points at stays as it is. */
    @Test
    void aLinkInTheWayIsNotWrittenThrough() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        Files.createSymbolicLink(made.folder().resolve("decisions.json.unfinished"), victim);
        Files.createSymbolicLink(made.folder().resolve("lock.holder"), victim);
        importList();
        assertThat(victim).content().isEqualTo("mine");
        assertThat(made.decisions().imports()).hasSize(1);
    }

    @Test
    void aLinkInACaseIsRemovedWithItAndNotFollowed() throws IOException {
        importList();
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path victim = Files.writeString(outside.resolve("victim"), "mine");
        Files.createSymbolicLink(made.folder().resolve("generations").resolve("link"), outside);
        Files.createSymbolicLink(made.folder().resolve("link"), outside);
        made.drop();
        assertThat(victim).content().isEqualTo("mine");
        assertThat(made.folder()).doesNotExist();
    }

    @Test
    void whoComesSecondIsToldWhoHoldsTheCase() {
        try (CaseLock held = made.lock()) {
            held.requireHeld();
            assertThatThrownBy(made::lock).isInstanceOfSatisfying(UplineException.class, told -> {
                List<Object> who = told.reason().arguments();
                assertThat(who.get(1))
                        .isEqualTo(Long.toString(ProcessHandle.current().pid()));
                assertThat(who.get(2).toString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
                assertThat(who.get(3).toString()).isNotBlank();
            });
        }
    }

    @Test
    void aHolderThatSomebodyElseWroteIsNotShown() throws IOException {
        try (CaseLock held = made.lock()) {
            held.requireHeld();
            Files.writeString(made.folder().resolve("lock.holder"), "\u001b[2J\n<b>\n=cmd|x\n");
            assertThatThrownBy(made::lock)
                    .isInstanceOfSatisfying(
                            UplineException.class,
                            told -> assertThat(told.reason().arguments().subList(1, 4))
                                    .containsExactly("?", "?", "?"));
        }
    }
}
