package org.upline.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.synthetic.Truth.AccountFile;
import org.upline.synthetic.Truth.EqualPair;
import org.upline.synthetic.Truth.Fees;
import org.upline.synthetic.Truth.MemberFile;
import org.upline.synthetic.Truth.Oddities;
import org.upline.synthetic.Truth.StatementCounts;

/** Makes a synthetic case: member list, account list, bank statements, and the truth about them. */
public final class CaseGenerator {
    private CaseGenerator() {}

    /**
     * Writes a case into a directory, which must not exist yet or be empty. It is written beside it first and moved there
     * when it is whole.
     *
     * <p>Rows go straight to disk. Memory: about 40 bytes a member and the truth, which lists every person with several
     * members. Time: linear in members and rows.
     *
     * @throws UplineException if the directory holds something or cannot be written
     */
    public static GeneratedCase generate(Path directory, GeneratorOptions options) {
        Path target = directory.toAbsolutePath().normalize();
        requireEmpty(target);
        try {
            Path parent = target.getParent();
            Files.createDirectories(parent == null ? target : parent);
            Path beside = Files.createTempDirectory(parent == null ? target : parent, ".upline-");
            try {
                Truth truth = write(beside, options);
                List<Path> files = moveInto(target, beside);
                return new GeneratedCase(target, files, truth);
            } finally {
                delete(beside);
            }
        } catch (IOException failure) {
            throw unwritable(target, failure);
        }
    }

    private static Truth write(Path directory, GeneratorOptions options) throws IOException {
        Scheme scheme = Scheme.draw(options);
        Cast cast = Cast.choose(scheme);
        Accounts accounts = Accounts.open(options, scheme, cast);
        MissingPage missing = new MissingPage(accounts.of(Part.TRANSIT)[0]);
        MoneyFlow flow = new MoneyFlow(options, scheme, cast, accounts);

        MemberFile members = MemberList.write(scheme, directory);
        List<StatementCounts> counts;
        Oddities oddities;
        try (Statements statements = new Statements(options, accounts, missing, directory)) {
            flow.run(statements);
            counts = statements.finish();
            oddities = new Oddities(
                    statements.damagedNumbers(),
                    statements.blankDirections(),
                    missing.gap(accounts),
                    equalPair(flow.firstOfPair(), accounts));
        }
        AccountFile accountList = AccountList.write(accounts, directory);
        Truth truth = new Truth(
                options,
                members,
                TruthFinder.tree(scheme.referrals),
                TruthFinder.persons(scheme.enrolment, scheme.members()),
                TruthFinder.membersOf(
                        scheme.enrolment,
                        scheme.members(),
                        People.FIRST_HOSTILE,
                        People.FIRST_HOSTILE + People.HOSTILE_NAMES.size() - 1),
                TruthFinder.membersOf(scheme.enrolment, scheme.members(), People.RARE_CHARACTER, People.RARE_CHARACTER),
                accountList,
                counts,
                TruthFinder.total(counts),
                oddities,
                new Fees(members.feesFen(), flow.fees().payments(), flow.fees().paidFen()),
                TruthFinder.roles(scheme, cast, accounts),
                TruthFinder.schemeAccounts(accounts));
        TruthFile.write(truth, directory);
        ReadmeFile.write(truth, directory);
        return truth;
    }

    private static @Nullable EqualPair equalPair(@Nullable Movement first, Accounts accounts) {
        if (first == null) {
            return null;
        }
        return new EqualPair(
                accounts.number(first.payer().account()),
                accounts.number(first.payee().account()),
                first.amountFen(),
                TimeForm.iso(first.second()),
                Sweeps.PAIR_APART);
    }

    private static void requireEmpty(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw UplineException.of("synthetic.notADirectory", target.toString());
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw UplineException.of("synthetic.notEmpty", target.toString());
            }
        } catch (IOException failure) {
            throw unwritable(target, failure);
        }
    }

    /** Renames the files one by one: the target may be an empty directory that cannot itself be replaced. */
    private static List<Path> moveInto(Path target, Path beside) throws IOException {
        Files.createDirectories(target);
        for (Path file : sorted(beside)) {
            Files.move(file, target.resolve(file.getFileName().toString()));
        }
        return sorted(target);
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted(
                            Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        for (Path file : sorted(directory)) {
            Files.delete(file);
        }
        Files.delete(directory);
    }

    private static UplineException unwritable(Path target, IOException failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return new UplineException(Message.of("synthetic.unwritable", target.toString(), reason), failure);
    }
}
