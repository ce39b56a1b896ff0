package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.evidence.Bundle;
import org.upline.evidence.Fingerprint;
import org.upline.evidence.Journal;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.shell.ChildProcess;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.Home;
import org.upline.workspace.ImportFiles;
import org.upline.workspace.ImportItem;
import org.upline.workspace.OpenCase;

/**
 * The program is killed, as a cut cable would, in the midst of what changes a case or writes files. The case must then be
 * the one before or the one after, and work: its decisions are read, its journal is whole, its figures are those of either
 * state, and the next command goes through.
 *
 * <p>A few points in each build, at stages that are seen in the folder and at random times; {@code -Dupline.kills=300} for
 * so many, {@code -Dupline.kills.seed=1} for others. More than twenty are counted by command, moment and outcome in
 * {@code upline-kills-SEED.txt} in the system's temporary folder.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("upline.kills", 5);
    private static final long SEED = Long.getLong("upline.kills.seed", 9);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    /** A command that changes a case or writes something, and the case it is given. */
    private record Deed(String base, List<String> words) {
        Deed(String base, String... words) {
            this(base, List.of(words));
        }
    }

    private static final Map<String, Deed> DEEDS = new LinkedHashMap<>();
    private static final Map<String, String> STATES_AFTER = new LinkedHashMap<>();
    private static final Map<String, Long> MILLIS = new LinkedHashMap<>();
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    @BeforeAll
    static void bases() throws Exception {
        members("一.csv", 0, 3_000);
        members("二.csv", 3_000, 5_000);
        members("三.csv", 5_000, 5_010);
        DEEDS.put("import", new Deed("one", "import", "members", "二.csv"));
        DEEDS.put("undo", new Deed("two", "import", "undo", "2", "--yes"));
        DEEDS.put("merge", new Deed("one", "person", "merge", "M5", "M6", "--reason", "同一人", "--by", "检"));
        DEEDS.put("split", new Deed("merged", "person", "split", "M5", "M6", "--reason", "两人", "--by", "检"));
        DEEDS.put("export", new Deed("one", "evidence", "export", "证据", "--parts", "tree"));
        importInto(home("one"), "一.csv");
        FileUtils.copyDirectory(home("one").toFile(), home("two").toFile());
        importInto(home("two"), "二.csv");
        FileUtils.copyDirectory(home("one").toFile(), home("merged").toFile());
        for (String base : List.of("one", "two")) {
            FIGURES.put(state(home(base)), figures(home(base)));
        }
        // The merge first: its outcome is what a split begins with.
        undisturbed("merge", home("merged"));
        for (String name : DEEDS.keySet()) {
            if (!name.equals("merge")) {
                Path home = copy(DEEDS.get(name).base());
                undisturbed(name, home);
                clean(home);
            }
        }
    }

    /** What a command comes to, and how long it takes, when nothing happens to it. */
    private static void undisturbed(String name, Path home) throws Exception {
        long began = System.nanoTime();
        Process process = start(home, DEEDS.get(name).words().toArray(String[]::new));
        assertThat(process.waitFor()).as(name).isZero();
        MILLIS.put(name, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        String after = state(home);
        STATES_AFTER.put(name, after);
        if (!FIGURES.containsKey(after)) {
            FIGURES.put(after, figures(home));
        }
    }

    private static void members(String name, int from, int to) throws IOException {
        StringBuilder rows = new StringBuilder("会员编号,真实姓名,推荐人编号,手机号\n");
        for (int i = from; i < to; i++) {
            rows.append("M%d,名%d,%s,139%08d%n".formatted(i, i, i == 0 ? "" : "M" + (i - 1) / 3, i));
        }
        Files.writeString(folder.resolve(name), rows);
    }

    @Test
    void theCaseIsAsBeforeOrAsAfter() throws Exception {
        Random random = new Random(SEED);
        List<String> names = List.copyOf(DEEDS.keySet());
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            String name = names.get(kill % names.size());
            Path home = copy(DEEDS.get(name).base());
            String before = state(home);
            // Five commands and four moments: twenty kills try each command at each moment.
            int stage = kill;
            Process process = start(home, DEEDS.get(name).words().toArray(String[]::new));
            String moment;
            if (stage % 4 == 0) {
                moment = "writing";
                // When the work has begun to be written, whatever it is.
                Stages seen = new Stages(home);
                await(process, () -> seen.changed(random.nextInt(3)));
                Thread.sleep(random.nextInt(40));
            } else if (stage % 4 == 3) {
                moment = "having decided";
                // On a busy machine no guess at the time would come so late.
                Path decided = name.equals("export")
                        ? folder.resolve("证据")
                        : caseFolder(home).resolve("decisions.json");
                String undecided = text(decided);
                await(process, () -> !text(decided).equals(undecided));
                Thread.sleep(random.nextInt(60));
            } else {
                // At the end of the work things happen quickly: most points lie there.
                long whole = MILLIS.get(name);
                moment = stage % 2 == 0 ? "anywhere" : "near the end";
                long at = stage % 2 == 0 ? random.nextLong(whole) : whole * 2 / 3 + random.nextLong(whole / 2 + 1);
                process.waitFor(at, TimeUnit.MILLISECONDS);
            }
            boolean alive = process.isAlive();
            process.destroyForcibly().waitFor();

            String now = state(home);
            String what = name + " kill " + kill;
            assertThat(now).as(what).isIn(before, STATES_AFTER.get(name));
            assertThat(new Journal(journal(home)).check().faults()).as(what).isEmpty();
            Path bundle = folder.resolve("证据");
            if (Files.exists(bundle)) {
                assertThat(new Bundle(bundle).check().isWhole()).as(what).isTrue();
            }
            assertThat(figures(home)).as(what).isEqualTo(FIGURES.get(now));
            importInto(home, "三.csv");
            assertThat(open(home).decisions().imports())
                    .as(what)
                    .anyMatch(each -> each.name().equals("三.csv"));
            assertThat(leftovers(home)).as(what).isEmpty();
            outcomes.merge(
                    name + ", " + moment + (alive ? "" : ", was done")
                            + (now.equals(before) ? ": as before" : ": as after"),
                    1,
                    Integer::sum);
            clean(home);
            if (KILLS > 20) {
                Files.writeString(
                        Path.of(System.getProperty("java.io.tmpdir"), "upline-kills-" + SEED + ".txt"),
                        outcomes + "\n");
            }
        }
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
    }

    /** Counts how often the folder of the case was seen to be another than before. */
    private static final class Stages {
        private final Path home;
        private String last;
        private int changes;

        Stages(Path home) throws IOException {
            this.home = home;
            this.last = names(home);
        }

        boolean changed(int more) {
            try {
                String now = names(home);
                if (!now.equals(last)) {
                    last = now;
                    changes++;
                }
            } catch (IOException | UncheckedIOException vanished) {
                changes++;
            }
            return changes > more;
        }

        private static String names(Path home) throws IOException {
            try (Stream<Path> files = Files.walk(home, 5)) {
                return files.map(Path::toString).sorted().toList().toString();
            }
        }
    }

    private static void await(Process process, BooleanSupplier seen) throws InterruptedException {
        while (process.isAlive() && !seen.getAsBoolean()) {
            Thread.sleep(2);
        }
    }

    /** Empty while there is none or it cannot be read; for a folder, that it is there. */
    private static String text(Path file) {
        try {
            return Files.isDirectory(file) ? "there" : Files.readString(file);
        } catch (IOException none) {
            return "";
        }
    }

    /** What a next import that was done leaves behind it of an earlier one that was killed. */
    private static List<String> leftovers(Path home) throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home, 4)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".building") || name.endsWith(".unfinished"))
                    .forEach(left::add);
        }
        return left;
    }

    private static Path home(String base) {
        return folder.resolve("home-" + base);
    }

    private static Path copy(String base) throws IOException {
        Path home = folder.resolve("home-tried");
        FileUtils.copyDirectory(home(base).toFile(), home.toFile());
        return home;
    }

    private static void clean(Path home) throws IOException {
        FileUtils.deleteDirectory(home.toFile());
        FileUtils.deleteDirectory(folder.resolve("证据").toFile());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("."))
                    .toList()) {
                FileUtils.deleteDirectory(file.toFile());
            }
        }
    }

    private static Path caseFolder(Path home) {
        return home.resolve("cases").resolve("案");
    }

    private static Path journal(Path home) {
        return caseFolder(home).resolve("journal.jsonl");
    }

    /** The decisions, which are the case; when they were taken is no part of it. */
    private static String state(Path home) throws Exception {
        String text = Files.readString(caseFolder(home).resolve("decisions.json"));
        JsonNode json = JSON.readTree(text);
        TreeSet<String> said = new TreeSet<>();
        json.get("imports").forEach(each -> said.add(each.get("sha256").asText()));
        if (json.has("decisions")) {
            json.get("decisions").forEach(each -> said.add(each.get("id").asText()));
        }
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static CaseFolder open(Path home) {
        return new Home(home).open(new CaseName("案"));
    }

    /** What the analyses see: the bytes of the snapshot, which is made anew if it is not there. */
    private static String figures(Path home) throws Exception {
        OpenCase opened = OpenCase.open(open(home), Message::key, stage -> {});
        return opened.members().size() + " members, snapshot "
                + Fingerprint.of(caseFolder(home)
                                .resolve("generations")
                                .resolve(opened.generation())
                                .resolve("snapshot.bin"))
                        .sha256();
    }

    private static void importInto(Path home, String file) {
        new ImportFiles(new Home(home).openOrCreate(new CaseName("案")), Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(folder.resolve(file), SourceKind.MEMBERS, null)));
    }

    private static Process start(Path home, String... words) throws IOException {
        List<String> command = new ArrayList<>(ChildProcess.java("org.upline.Upline", words));
        command.addAll(
                1,
                List.of(
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-Xmx512m"));
        command.add("--case=案");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("UPLINE_HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
