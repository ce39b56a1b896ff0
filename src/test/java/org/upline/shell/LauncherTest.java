package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess.Outcome;

/** The launcher, with a java and a mvn that only write down what they are told. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "upline.cmd is for Windows")
class LauncherTest {
    /** What the launcher uses besides java and mvn, and nothing else. */
    private static final List<String> PLAIN_TOOLS =
            List.of("cat", "dirname", "find", "head", "mkdir", "mv", "readlink", "rm", "rmdir", "sed", "sleep", "stty");

    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then
                echo 'openjdk version "%s" 2024-01-01' >&2
                exit 0
            fi
            for word in "$@"; do
                case $word in
                -XX:ArchiveClassesAtExit=*)
                    echo archive >>"%s"
                    : >"${word#*=}"
                    exit 0
                    ;;
                esac
            done
            pwd
            printf '[%%s]\\n' "$@"
            exit 7
            """;
    private static final String MVN = """
            #!/bin/sh
            echo "noise on standard output"
            echo "built $*" >>"%s"
            sleep 1
            mkdir -p target
            : >target/upline.jar
            exit %d
            """;

    @TempDir
    Path folder;

    private Path program;
    private Path tools;
    private Path log;

    @BeforeEach
    void copy() throws IOException {
        program = Files.createDirectories(folder.resolve("程 序"));
        tools = Files.createDirectories(folder.resolve("tools"));
        log = folder.resolve("log");
        Files.copy(Path.of("upline"), program.resolve("upline"));
        Files.createFile(program.resolve("pom.xml"));
        Files.createFile(Files.createDirectories(program.resolve("src/main")).resolve("A.java"));
        tool("java", JAVA.formatted("17.0.1", log));
        tool("mvn", MVN.formatted(log, 0));
        Path plain = Files.createDirectory(folder.resolve("plain"));
        for (String name : PLAIN_TOOLS) {
            Path real = Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, name))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            executable(plain.resolve(name), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
    }

    @Test
    void theFirstStartBuildsAndLaterOnesDoNot() throws IOException {
        Outcome first = start("version", "a b", "", "*", "张三", "it's \"x\"");
        assertThat(first.exitCode()).as("is that of the program").isEqualTo(7);
        assertThat(first.out())
                .startsWith(folder.toRealPath() + "\n[")
                .endsWith("[-cp]\n[" + program.toRealPath().resolve("target/upline.jar")
                        + "]\n[org.upline.Upline]\n[version]\n[a b]\n[]\n[*]\n[张三]\n[it's \"x\"]\n");
        assertThat(first.out()).contains("[-XX:SharedArchiveFile=").doesNotContain("noise");
        assertThat(first.err()).contains("Building Upline", "正在构建", "noise");
        assertThat(log).hasContent("built -q -B -DskipTests package\narchive");

        assertThat(start("version").err()).isEmpty();
        assertThat(log).content().hasLineCount(2);
    }

    @Test
    void changedSourcesAreBuiltAgain() throws IOException {
        start("version");
        Files.setLastModifiedTime(
                program.resolve("src/main/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(start("version").err()).contains("Building");
        Outcome told = ChildProcess.run(
                command(program.resolve("upline")), folder, environment(Map.of("UPLINE_NO_BUILD", "1")), "");
        assertThat(told.err()).isEmpty();
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws IOException {
        List<CompletableFuture<Outcome>> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return start("version");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }));
        }
        assertThat(starts.stream().map(start -> start.join().exitCode())).containsOnly(7);
        assertThat(Files.readAllLines(log).stream().filter(line -> line.startsWith("built")))
                .hasSize(1);
        assertThat(program.resolve("target/upline.lock")).doesNotExist();
    }

    @Test
    void aLockWithoutOwnerIsTakenOver() throws IOException {
        Path lock = Files.createDirectories(program.resolve("target/upline.lock"));
        // No process has this number: it is above what any system gives out.
        Files.writeString(lock.resolve("owner"), "999999999\n");
        assertThat(start("version").exitCode()).isEqualTo(7);
        // Nor has one that was ended before it could write its number.
        Files.delete(program.resolve("target/upline.jar"));
        Files.createDirectories(lock);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(600)));
        assertThat(start("version").exitCode()).isEqualTo(7);
    }

    @Test
    void worksThroughLinksFromAnywhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("链接"), program.resolve("upline"));
        Path relative = Files.createSymbolicLink(folder.resolve("second"), Path.of("链接"));
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        for (Path start : List.of(link, relative)) {
            Outcome outcome = ChildProcess.run(command(start), elsewhere, environment(Map.of()), "");
            assertThat(outcome.out())
                    .startsWith(elsewhere.toRealPath() + "\n")
                    .contains("[" + program.toRealPath().resolve("target/upline.jar") + "]");
        }
    }

    @Test
    void anOldJavaIsToldInBothLanguages() throws IOException {
        tool("java", JAVA.formatted("1.8.0_402", log));
        Outcome outcome = start("version");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("found is Java 8.0_402", "当前为 Java");
        assertThat(log).doesNotExist();
    }

    @Test
    void javaHomeComesFirstUnlessItIsTooOld() throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk 21/bin")).getParent();
        Files.copy(tools.resolve("java"), home.resolve("bin/java"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
        Outcome outcome = ChildProcess.run(
                command(program.resolve("upline")), folder, environment(Map.of("JAVA_HOME", home.toString())), "");
        assertThat(program.resolve("target/upline.jsa.for")).content().startsWith(home + "/bin/java 21.0.2");
        assertThat(outcome.exitCode()).isEqualTo(7);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        ChildProcess.run(
                command(program.resolve("upline")), folder, environment(Map.of("JAVA_HOME", home.toString())), "");
        assertThat(program.resolve("target/upline.jsa.for")).content().startsWith(tools + "/java 17.0.1");
    }

    @Test
    void aFailedBuildIsToldAndTriedAgain() throws IOException {
        tool("mvn", MVN.formatted(log, 1));
        for (int i = 0; i < 2; i++) {
            Files.deleteIfExists(program.resolve("target/upline.jar"));
            Outcome outcome = start("version");
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains("The build failed", "构建失败");
        }
        assertThat(program.resolve("target/upline.lock")).doesNotExist();
        Files.delete(tools.resolve("mvn"));
        Files.deleteIfExists(program.resolve("target/upline.jar"));
        assertThat(start("version").err()).contains("Maven (mvn) was not found", "未找到 Maven");
    }

    @Test
    void theLanguageOutlivesALocaleWithoutChinese() throws IOException {
        Outcome chinese = ChildProcess.run(
                command(program.resolve("upline")), folder, environment(Map.of("LC_ALL", "zh_CN.GB18030")), "");
        assertThat(chinese.out()).contains("[-Duser.language=zh]");
        Outcome none =
                ChildProcess.run(command(program.resolve("upline")), folder, environment(Map.of("LC_ALL", "C")), "");
        assertThat(none.out()).contains("[-Duser.language=en]");
        assertThat(start().out()).doesNotContain("user.language");
    }

    @Test
    void onesOwnCollectorReplacesOurs() throws IOException {
        Outcome outcome = ChildProcess.run(
                command(program.resolve("upline")),
                folder,
                environment(Map.of("UPLINE_JAVA_OPTS", "-Xmx8g -XX:+UseG1GC")),
                "");
        assertThat(outcome.out()).contains("[-Xmx8g]\n[-XX:+UseG1GC]").doesNotContain("UseParallelGC");
    }

    private Outcome start(String... words) throws IOException {
        List<String> command = command(program.resolve("upline"));
        command.addAll(List.of(words));
        return ChildProcess.run(command, folder, environment(Map.of()), "");
    }

    private static List<String> command(Path launcher) {
        return new ArrayList<>(List.of(launcher.toString()));
    }

    /** A search path on which the tools of this test hide those of the machine. */
    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH",
                tools + ":" + folder.resolve("plain"),
                "LC_ALL",
                "C.UTF-8",
                "JAVA_HOME",
                "",
                "UPLINE_JAVA_OPTS",
                ""));
        environment.putAll(more);
        return environment;
    }

    private void tool(String name, String text) throws IOException {
        executable(tools.resolve(name), text);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
