package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.HostileText;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.BankCustomer;
import org.upline.model.BankNote;
import org.upline.model.BonusKind;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.Measure;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.QueryTask;
import org.upline.model.SiteEntry;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;
import org.upline.model.UplineException;

/** What is written is what is read, whatever it says. */
class RoundTripTest {
    private static final List<String> HOSTILE = HostileText.brief();

    @TempDir
    Path folder;

    private StoredCase through(StoredCase content) {
        Path home = folder.resolve("案件 一;[" + content.generation() + "]");
        new GenerationWriter().write(home, content);
        try (EmbeddedNeo4j store = EmbeddedNeo4j.at(home)) {
            return StoredCaseReader.read(store);
        }
    }

    @Test
    void theSmallCaseAndTheEmptyCaseComeBackAndNothingIsPrinted() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(through(SmallCase.create())).isEqualTo(SmallCase.create());
            assertThat(through(SmallCase.empty("g0"))).isEqualTo(SmallCase.empty("g0"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** Records whose every text is hostile; several chunks of them, so that several threads write. */
    @Test
    void hostileTextComesBackUnitByUnit() {
        Random random = new Random(224);
        StoredCase content = hostile(random, 6_000);

        StoredCase read = through(content);

        assertThat(read.data().members().equals(content.data().members())).isTrue();
        assertThat(read.data().accounts().equals(content.data().accounts())).isTrue();
        assertThat(read.data().transfers().equals(content.data().transfers())).isTrue();
        assertThat(read.data().findings()).isEqualTo(content.data().findings());
        assertThat(read.persons().equals(content.persons())).isTrue();
        assertThat(read).isEqualTo(content);
    }

    private static String text(Random random) {
        String[] pieces = {
            "\"",
            "'",
            "\\",
            ";",
            ",",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\uD842",
            "\uDFB7",
            "𠮷",
            "\uFDD0",
            "\uFFFF",
            "\u202E",
            "=cmd|' /C calc'!A0",
            "<script>",
            "`}) DETACH DELETE n //",
            "$id",
            "张三",
            " ",
            "null",
            "\u001B[2J"
        };
        StringBuilder text = new StringBuilder();
        if (random.nextInt(4) == 0) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        if (random.nextInt(2_000) == 0) {
            text.append("长".repeat(50_000)).append(random.nextInt(10));
        }
        return text.toString();
    }

    private static List<String> ids(Random random, int count) {
        TreeSet<String> ids = new TreeSet<>();
        while (ids.size() < count) {
            ids.add(text(random) + random.nextInt(1_000_000));
        }
        return List.copyOf(ids);
    }

    private static LocalDateTime time(Random random) {
        return LocalDateTime.parse("1970-01-01T00:00:00").plusSeconds(random.nextInt());
    }

    private static SourceRow row(Random random) {
        return SmallCase.row(random.nextBoolean() ? SmallCase.MEMBERS_FILE : "elsewhere", 1 + random.nextInt(1 << 20));
    }

    private static List<SiteEntry> siteEntries(Random random) {
        List<SiteEntry> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            SiteEntry.Kind kind = SiteEntry.Kind.values()[i % 3];
            entries.add(new SiteEntry(
                    text(random),
                    kind,
                    kind == SiteEntry.Kind.BONUS ? BonusKind.values()[i % BonusKind.values().length] : null,
                    text(random),
                    random.nextLong(),
                    random.nextBoolean() ? null : time(random),
                    random.nextBoolean(),
                    text(random),
                    row(random)));
        }
        return entries;
    }

    private static List<BankNote> notes(Random random) {
        List<BankNote> notes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            notes.add(
                    switch (i % 3) {
                        case 0 ->
                            new BankCustomer(
                                    text(random),
                                    text(random),
                                    text(random),
                                    text(random),
                                    text(random),
                                    text(random),
                                    text(random),
                                    text(random),
                                    row(random));
                        case 1 ->
                            new Measure(
                                    text(random),
                                    text(random),
                                    text(random),
                                    random.nextBoolean() ? null : random.nextLong(),
                                    text(random),
                                    random.nextBoolean() ? null : time(random),
                                    random.nextBoolean() ? null : time(random),
                                    text(random),
                                    text(random),
                                    row(random));
                        default ->
                            new QueryTask(
                                    text(random),
                                    text(random),
                                    text(random),
                                    text(random),
                                    text(random),
                                    random.nextBoolean(),
                                    row(random));
                    });
        }
        return notes;
    }

    private static StoredCase hostile(Random random, int size) {
        List<String> memberIds = ids(random, size);
        List<Member> members = new ArrayList<>();
        for (String id : memberIds) {
            String upline = random.nextInt(4) == 0 ? text(random) : memberIds.get(random.nextInt(size));
            members.add(new Member(
                    id,
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    upline,
                    text(random),
                    text(random),
                    text(random),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextLong(),
                    random.nextBoolean() ? null : time(random),
                    text(random),
                    text(random),
                    random.nextLong(),
                    Long.MIN_VALUE,
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    row(random)));
        }
        List<String> numbers = ids(random, size / 4);
        List<Account> accounts = new ArrayList<>();
        for (String number : numbers) {
            accounts.add(new Account(
                    number,
                    AccountKind.values()[random.nextInt(3)],
                    random.nextBoolean() ? List.of() : List.of(text(random), "", text(random)),
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    random.nextBoolean() ? null : time(random),
                    text(random),
                    random.nextBoolean(),
                    random.nextBoolean() ? null : 0L,
                    random.nextBoolean() ? null : Long.MAX_VALUE,
                    random.nextBoolean() ? null : time(random),
                    random.nextBoolean() ? List.of() : List.of(row(random), row(random))));
        }
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i < 2 * size; i++) {
            transfers.add(new Transfer(
                    numbers.get(random.nextInt(numbers.size())),
                    numbers.get(random.nextInt(numbers.size())),
                    random.nextLong(),
                    text(random),
                    time(random),
                    random.nextBoolean(),
                    text(random),
                    text(random),
                    random.nextBoolean() ? List.of(row(random)) : List.of(row(random), row(random), row(random))));
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            findings.add(new Finding(
                    "kind" + i / 10,
                    List.of(memberIds.get(random.nextInt(size)), text(random)),
                    random.nextBoolean() ? List.of() : List.of(row(random)),
                    random.nextBoolean() ? List.of() : List.of("", text(random))));
        }
        List<Person> persons = new ArrayList<>();
        Map<String, String> holders = new TreeMap<>();
        for (int i = 0; i + 2 <= size; i += 2) {
            String first = memberIds.get(i);
            String second = memberIds.get(i + 1);
            var join = new Person.Join(
                    Person.JoinReason.values()[random.nextInt(4)],
                    first,
                    second,
                    text(random),
                    row(random),
                    row(random));
            persons.add(new Person("P-" + first, List.of(first, second), List.of(join, join)));
            if (i < numbers.size()) {
                holders.put(numbers.get(i), "P-" + first);
            }
        }
        persons.sort(Comparator.comparing(Person::id));
        return new StoredCase(
                "hostile",
                new CaseData(
                        SmallCase.SOURCES, members, accounts, transfers, findings, notes(random), siteEntries(random)),
                persons,
                holders);
    }

    @Test
    void aDirectoryThatIsNotEmptyIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("evidence.txt"), "mine");
        fails("store.write.notEmpty", folder, SmallCase.empty("g"));
        assertThat(folder).isDirectoryContaining("glob:**evidence.txt");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        fails("store.write.failed", file.resolve("below"), SmallCase.empty("g"));
    }

    @Test
    void dataThatContradictThemselvesAreRefused() {
        StoredCase small = SmallCase.create();
        CaseData data = small.data();
        fails(
                "store.write.unknown",
                folder.resolve("a"),
                new StoredCase("a", data, small.persons(), Map.of("A1", "P-nobody")));
        fails(
                "store.write.unknown",
                folder.resolve("b"),
                new StoredCase(
                        "b",
                        new CaseData(data.sources(), data.members(), List.of(), data.transfers(), List.of()),
                        List.of(),
                        Map.of()));
        fails(
                "store.write.unknown",
                folder.resolve("c"),
                new StoredCase("c", data, List.of(new Person("P-x", List.of("x"), List.of())), Map.of()));
        fails(
                "store.write.failed",
                folder.resolve("d"),
                SmallCase.ofMembers(
                        List.of(data.members().get(0), data.members().get(0))));
    }

    private static void fails(String key, Path home, StoredCase content) {
        assertThatThrownBy(() -> new GenerationWriter().write(home, content))
                .isInstanceOfSatisfying(
                        UplineException.class, e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
