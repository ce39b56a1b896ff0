package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** A case handed over is the same case, or none. */
class SealedCaseTest {
    private static final char[] PASSPHRASE = "五个 words no-one 知道".toCharArray();

    @TempDir
    Path folder;

    private Home home;
    private CaseFolder made;

    @BeforeEach
    void aCase() throws IOException {
        home = new Home(folder.resolve("home"));
        made = home.create(new CaseName("案件"));
        Path list = folder.resolve("会员.csv");
        StringBuilder rows = new StringBuilder("会员编号,真实姓名,推荐人编号\nA,甲,\n");
        for (int i = 0; i < 500; i++) {
            rows.append("B").append(i).append(",乙").append(i).append(",A\n");
        }
        Files.writeString(list, rows);
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(list, SourceKind.MEMBERS, null)));
        Files.writeString(made.journal(), "{\"line\":1}\n");
        Files.writeString(made.queries().resolve("我的.cypher"), "RETURN 1");
        Files.writeString(made.queries().resolve("a b.cypher"), "RETURN 2");
    }

    private Path sealed() throws IOException {
        Path file = folder.resolve("case.gpg");
        try (OutputStream out = Files.newOutputStream(file)) {
            SealedCase.Told told = new SealedCase(made).write(out, PASSPHRASE);
            assertThat(told.files()).isEqualTo(5);
            assertThat(told.leftOut()).containsExactly("a b.cypher");
        }
        return file;
    }

    private CaseFolder unseal(Path file, String name) throws IOException {
        return new UnsealCase(home).run(file, PASSPHRASE, Optional.of(new CaseName(name)));
    }

    @Test
    void whatComesOutIsWhatWentIn() throws IOException {
        CaseFolder back = unseal(sealed(), "zurück");

        assertThat(back.state()).isEqualTo(made.state());
        assertThat(back.journal()).hasSameBinaryContentAs(made.journal());
        assertThat(back.queries().resolve("我的.cypher")).content().isEqualTo("RETURN 1");
        OpenCase opened = OpenCase.open(back, Message::key, stage -> {});
        assertThat(opened.members().size()).isEqualTo(501);
        assertThat(opened.generation())
                .isEqualTo(OpenCase.open(made, Message::key, stage -> {}).generation());
        assertThat(left()).isEmpty();
    }

    @Test
    void gpgOpensItAndTheListInsideIsRight() throws Exception {
        Path file = sealed();
        Path gnupg = Files.createDirectory(
                folder.resolve("g"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path secret = Files.writeString(folder.resolve("passphrase"), new String(PASSPHRASE));
        Path zip = folder.resolve("case.zip");
        Process gpg;
        try {
            gpg = new ProcessBuilder(
                            "gpg",
                            "--homedir",
                            gnupg.toString(),
                            "--batch",
                            "--pinentry-mode",
                            "loopback",
                            "--passphrase-file",
                            secret.toString(),
                            "--output",
                            zip.toString(),
                            "--decrypt",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notHere) {
            assumeTrue(false, "no gpg on this machine");
            return;
        }
        String said = new String(gpg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(gpg.waitFor()).as(said).isZero();
        assertThat(said).contains("AES256").doesNotContain("WARNING: message was not integrity protected");
        var sums = new TreeMap<String, String>();
        String list = "";
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals("SHA256SUMS")) {
                    list = new String(bytes, StandardCharsets.UTF_8);
                } else {
                    sums.put(
                            entry.getName(),
                            HexFormat.of().formatHex(SealedCase.sha256().digest(bytes)));
                }
            }
        }
        StringBuilder wanted = new StringBuilder();
        sums.forEach((path, sum) -> wanted.append(sum).append("  ").append(path).append('\n'));
        assertThat(list).isEqualTo(wanted.toString());
        assertThat(sums).hasSize(5);
    }

    @Test
    void aWrongPassphraseIsToldAndMakesNothing() throws IOException {
        Path file = sealed();
        for (String wrong : List.of("wrong", "五个 words no-one 知道 ")) {
            assertThatThrownBy(
                            () -> new UnsealCase(home).run(file, wrong.toCharArray(), Optional.of(new CaseName("x"))))
                    .hasMessageContaining("seal.passphrase.wrong");
        }
        assertThat(home.cases()).containsExactly(new CaseName("案件"));
        assertThat(left()).isEmpty();
    }

    /** A byte changed anywhere, or an end cut off, is told; there is no case then and nothing is left of it. */
    @Test
    void whatWasDamagedMakesNoCase() throws IOException {
        Path file = sealed();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(8);
        for (int trial = 0; trial < 9; trial++) {
            byte[] changed = whole.clone();
            if (trial % 3 == 0) {
                changed = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                changed[trial == 1 ? whole.length - 1 : random.nextInt(whole.length)] ^=
                        (byte) (1 + random.nextInt(255));
            }
            Path damaged = Files.write(folder.resolve("damaged.gpg"), changed);
            assertThatThrownBy(() -> unseal(damaged, "x"))
                    .as("trial %d", trial)
                    .isInstanceOfSatisfying(
                            UplineException.class,
                            told -> assertThat(told.reason().key())
                                    .isIn("seal.none", "seal.passphrase.wrong", "seal.damaged"));
        }
        assertThat(home.cases()).containsExactly(new CaseName("案件"));
        assertThat(left()).isEmpty();
        assertThatThrownBy(() -> unseal(folder.resolve("会员.csv"), "x")).hasMessageContaining("seal.none");
        assertThatThrownBy(() -> unseal(folder.resolve("nowhere"), "x")).hasMessageContaining("seal.noFile");
        assertThatThrownBy(() -> unseal(folder, "x")).hasMessageContaining("seal.noFile");
    }

    @Test
    void aCaseIsNeverOverwritten() throws IOException {
        Path file = sealed();
        String before = made.state();
        assertThatThrownBy(() -> unseal(file, "案件")).hasMessageContaining("workspace.case.exists");
        assertThatThrownBy(() -> new UnsealCase(home).run(file, PASSPHRASE, Optional.empty()))
                .hasMessageContaining("workspace.case.exists");
        assertThat(made.state()).isEqualTo(before);
        assertThat(left()).isEmpty();
    }

    @Test
    void aSourceThatWasChangedIsNotSealed() throws IOException {
        Path source = made.source(made.decisions().imports().get(0).sha256());
        Files.writeString(source, "other");
        assertThatThrownBy(() -> new SealedCase(made).write(OutputStream.nullOutputStream(), PASSPHRASE))
                .hasMessageContaining("workspace.source.changed");
    }

    /** Whoever knows the passphrase may still want to write elsewhere, or to bring what is not in the list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../owned",
                "/tmp/owned",
                "sources/../../owned",
                "queries/../owned",
                "queries/CON",
                "lock",
                "generations/x",
                "sources/zz",
                "journal.jsonl"
            })
    void namesOutsideOfACaseMakeNoCase(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SealedStream.write(bytes, PASSPHRASE, "x", clear -> {
            ZipOutputStream zip = new ZipOutputStream(clear);
            for (String each : List.of("case-name.txt", "decisions.json", name)) {
                zip.putNextEntry(new ZipEntry(each));
                zip.write((each.endsWith("json") ? "{\"imports\":[]}" : "x").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
        });
        Path file = Files.write(folder.resolve("evil.gpg"), bytes.toByteArray());
        Set<String> before = everything();
        assertThatThrownBy(() -> unseal(file, "x")).hasMessageContaining("seal.damaged");
        before.addAll(List.of("home/arriving"));
        assertThat(everything()).isSubsetOf(before);
    }

    @Test
    void aStreamIsReadOnlyToAnEndThatWasMeant() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] content = new byte[200_000];
        new Random(1).nextBytes(content);
        SealedStream.write(out, PASSPHRASE, "x", clear -> clear.write(content));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        SealedStream.read(
                new ByteArrayInputStream(out.toByteArray()), PASSPHRASE, "x", clear -> clear.transferTo(back));
        assertThat(back.toByteArray()).isEqualTo(content);
    }

    private List<Path> left() throws IOException {
        Path arriving = home.folder().resolve("arriving");
        if (!Files.exists(arriving)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(arriving)) {
            return files.toList();
        }
    }

    private Set<String> everything() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> all.add(folder.relativize(file).toString()));
        }
        return all;
    }
}
