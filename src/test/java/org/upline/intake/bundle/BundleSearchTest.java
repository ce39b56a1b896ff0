package org.upline.intake.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a bundle, and what is refused. */
class BundleSearchTest {
    private static final Charset GBK = Charset.forName("GBK");
    /** Limits so small that tiny archives reach them. */
    private static final BundleLimits TIGHT = new BundleLimits(100_000, 50_000, 20, 1_000, 5, 2);

    @TempDir
    Path folder;

    private Path top;
    private Path scratch;

    @BeforeEach
    void makeFolders() throws IOException {
        top = Files.createDirectory(folder.resolve("反馈"));
        scratch = Files.createDirectory(folder.resolve("scratch"));
    }

    @Test
    void filesLieInFoldersInArchivesAndInArchivesInArchives() throws IOException {
        byte[] inner = zip("深处.csv", "three");
        write("甲行/a.csv", "one".getBytes(UTF_8));
        write("乙行.zip", Zips.of(ordered("表/b.csv", "two".getBytes(UTF_8), "内.zip", inner), GBK));

        BundleSearch.Found found = find(BundleLimits.DEFAULT);

        assertThat(found.leftOut()).isEmpty();
        assertThat(paths(found)).containsExactly("乙行.zip/内.zip/深处.csv", "乙行.zip/表/b.csv", "甲行/a.csv");
        assertThat(found.files().get(0).name()).isEqualTo("深处.csv");
        assertThat(found.files().get(0).bytes()).hasContent("three");
    }

    @Test
    void namesAreUtf8WhereTheBytesSaySoElseGbk() throws IOException {
        write("1.zip", Zips.of(Map.of("账户信息.csv", new byte[] {1}), GBK));
        write("2.zip", Zips.of(Map.of("账户信息.csv", new byte[] {1}), UTF_8));
        byte[] silent = Zips.of(Map.of("账户信息.csv", new byte[] {1}), UTF_8);
        setFlags(silent, flags -> flags & ~0x800);
        write("3.zip", silent);

        assertThat(paths(find(BundleLimits.DEFAULT)))
                .containsExactly("1.zip/账户信息.csv", "2.zip/账户信息.csv", "3.zip/账户信息.csv");
    }

    @Test
    void anArchiveBelowTheDepthIsLeftOut() throws IOException {
        write("1.zip", zip("2.zip", zip("3.zip", zip("a.csv", "x"))));

        assertThat(left(find(BundleLimits.DEFAULT))).containsExactly("1.zip/2.zip/3.zip bundle.tooDeep");
    }

    @Test
    void aBombIsRefusedByWhatComesOutOfIt() throws IOException {
        write("ratio.zip", zip("a.csv", new byte[40_000]));
        write("sound.zip", zip("b.csv", "sound"));
        BundleSearch.Found found = find(TIGHT);
        assertThat(left(found)).containsExactly("ratio.zip bundle.bomb");
        assertThat(paths(found)).containsExactly("sound.zip/b.csv");

        assertThat(left(find(new BundleLimits(100_000, 30_000, 9999, 0, 5, 2))))
                .containsExactly("ratio.zip bundle.entryTooLarge");
        assertThat(left(find(new BundleLimits(39_999, 50_000, 9999, 0, 5, 2)))).startsWith("ratio.zip bundle.tooLarge");
    }

    @Test
    void aLieAboutTheSizeDoesNotHelpABomb() throws IOException {
        byte[] bomb = zip("a.csv", new byte[40_000]);
        int directory = central(bomb);
        // Uncompressed size in the directory: ten bytes.
        bomb[directory + 24] = 10;
        bomb[directory + 25] = 0;
        write("liar.zip", bomb);

        BundleSearch.Found found = find(TIGHT);

        assertThat(left(found)).containsExactly("liar.zip bundle.bomb");
        assertThat(found.files()).isEmpty();
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            entries.put(i + ".csv", new byte[] {1});
        }
        write("many.zip", Zips.of(entries, UTF_8));

        assertThat(left(find(TIGHT))).containsExactly("many.zip bundle.tooManyEntries");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefusedAndWriteNothing() throws IOException {
        byte[] bytes = {1};
        Map<String, byte[]> entries = ordered("../../out.csv", bytes, "a\\..\\..\\out.csv", bytes);
        entries.put("/out.csv", bytes);
        entries.put("C:/out.csv", bytes);
        entries.put("in/a..b.csv", bytes);
        write("escape.zip", Zips.of(entries, UTF_8));

        BundleSearch.Found found = find(BundleLimits.DEFAULT);

        assertThat(paths(found)).containsExactly("escape.zip/in/a..b.csv");
        assertThat(left(found)).hasSize(4).allMatch(line -> line.endsWith(" bundle.escape"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(file -> file.getFileName().toString())).doesNotContain("out.csv");
        }
    }

    @Test
    void anEncryptedEntryIsLeftOutWithTheReason() throws IOException {
        byte[] locked = zip("a.csv", "secret");
        setFlags(locked, flags -> flags | 1);
        write("locked.zip", locked);

        assertThat(left(find(BundleLimits.DEFAULT))).containsExactly("locked.zip/a.csv bundle.encrypted");
    }

    @Test
    void aDamagedArchiveIsLeftOutAndOfOneWithADamagedEntryThatEntry() throws IOException {
        byte[] damaged = Zips.of(ordered("a.csv", "sound".getBytes(UTF_8), "b.csv", new byte[0]), UTF_8);
        damaged[central(damaged) + 16] ^= 1; // checksum of a.csv
        write("checksum.zip", damaged);
        write("cut.zip", List.of('P', 'K', '\3', '\4', 'x').toString().getBytes(UTF_8));
        write("cut2.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        write("other.rar", "Rar!....".getBytes(UTF_8));

        BundleSearch.Found found = find(BundleLimits.DEFAULT);

        assertThat(left(found))
                .containsExactly(
                        "checksum.zip/a.csv bundle.unreadable",
                        "cut2.zip bundle.unreadable",
                        "other.rar bundle.otherArchive");
        assertThat(paths(found)).containsExactly("checksum.zip/b.csv", "cut.zip"); // text, whatever its name
    }

    @Test
    void aWorkbookIsNoArchive() throws IOException {
        write("a.xlsx", zip("[Content_Types].xml", "<Types/>"));

        assertThat(paths(find(BundleLimits.DEFAULT))).containsExactly("a.xlsx");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Files.createSymbolicLink(top.resolve("round"), top);
        Files.createSymbolicLink(folder.resolve("named"), top);
        write("a.csv", new byte[] {1});

        BundleSearch.Found found = BundleSearch.find(List.of(folder.resolve("named")), scratch, BundleLimits.DEFAULT);

        assertThat(found.files()).extracting(BundleFile::name).containsExactly("a.csv");
        assertThat(found.leftOut()).extracting(file -> file.reason().key()).containsExactly("bundle.noFile");
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> BundleSearch.find(List.of(folder.resolve("none")), scratch, TIGHT))
                .hasMessageContaining("bundle.top");
    }

    private BundleSearch.Found find(BundleLimits limits) {
        return BundleSearch.find(List.of(top), scratch, limits);
    }

    private List<String> paths(BundleSearch.Found found) {
        return found.files().stream().map(file -> below(file.path())).toList();
    }

    private List<String> left(BundleSearch.Found found) {
        return found.leftOut().stream()
                .map(file -> below(file.path()) + " " + file.reason().key())
                .toList();
    }

    private String below(String path) {
        return path.substring(top.toString().length() + 1);
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] zip(String name, String text) {
        return zip(name, text.getBytes(UTF_8));
    }

    private static byte[] zip(String name, byte[] bytes) {
        return Zips.of(Map.of(name, bytes), UTF_8);
    }

    private static Map<String, byte[]> ordered(String one, byte[] first, String two, byte[] second) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(one, first);
        entries.put(two, second);
        return entries;
    }

    /** Changes the flags of the first entry, in its header and in the directory. */
    private static void setFlags(byte[] zip, java.util.function.IntUnaryOperator change) {
        for (int at : new int[] {6, central(zip) + 8}) {
            int flags = change.applyAsInt(zip[at] & 0xFF | (zip[at + 1] & 0xFF) << 8);
            zip[at] = (byte) flags;
            zip[at + 1] = (byte) (flags >> 8);
        }
    }

    private static int central(byte[] zip) {
        for (int i = 0; i < zip.length - 3; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no directory");
    }
}
