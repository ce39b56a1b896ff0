package org.upline.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.upline.model.Account;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.SiteEntry;
import org.upline.model.SourceFile;
import org.upline.model.Transfer;

/**
 * Reads a whole case back from an embedded store: the same records in the same order as {@link GenerationWriter} was given.
 * One pass over the nodes and one over the relations, beside Cypher and the driver, whose reading is thereby no part of what
 * is tested.
 */
final class StoredCaseReader {
    private final List<String> generations = new ArrayList<>();
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<BankNoteNode.Numbered> notes = new ArrayList<>();
    private final Map<Long, SiteEntry> siteEntries = new TreeMap<>();
    private final Map<Long, PersonParts> persons = new HashMap<>();
    private final Map<String, String> holderByAccount = new TreeMap<>();
    private final List<NumberedJoin> joins = new ArrayList<>();

    /** Id or number by node; null for nodes that no relation we read leads to. */
    private final @Nullable String[] names;

    private final @Nullable Transfer[] transfers;

    private StoredCaseReader(long nodes, long transfers) {
        this.names = new String[Math.toIntExact(nodes)];
        this.transfers = new Transfer[Math.toIntExact(transfers)];
    }

    /** What has been met of one person. */
    private record PersonParts(String id, List<String> members) {}

    private record NumberedJoin(int ordinal, String person, Person.Join join) {}

    /** Reads everything; costs about the memory of the case. */
    static StoredCase read(EmbeddedNeo4j store) {
        try (GraphScan scan = new GraphScan(store.database().graph())) {
            StoredCaseReader reader = new StoredCaseReader(scan.nodeCount(), scan.relationCount(TransferRelation.TYPE));
            scan.nodes(reader::node);
            scan.relations(reader::relation);
            return reader.result();
        }
    }

    private void node(long id, String label, PropertyReader from) {
        int node = Math.toIntExact(id);
        switch (label) {
            case "Generation" -> generations.add(from.indexed("id"));
            case SourceNode.LABEL -> sources.add(StoredRecords.source(from));
            case MemberNode.LABEL -> {
                Member member = StoredRecords.member(from);
                names[node] = member.id();
                members.add(member);
            }
            case AccountNode.LABEL -> {
                Account account = StoredRecords.account(from);
                names[node] = account.number();
                accounts.add(account);
            }
            case BankNoteNode.CUSTOMER, BankNoteNode.MEASURE, BankNoteNode.TASK ->
                notes.add(StoredRecords.note(label, from));
            case SiteEntryNode.LABEL -> siteEntries.put(from.count("ordinal"), StoredRecords.siteEntry(from));
            case FindingNode.LABEL -> findings.add(StoredRecords.finding(from));
            case "Person" -> {
                String person = from.indexed("id");
                names[node] = person;
                persons.put(id, new PersonParts(person, new ArrayList<>()));
            }
            default -> {
                // Missing members follow from the members; what a user added is no part of the case.
            }
        }
    }

    private void relation(long start, long end, String type, PropertyReader from) {
        switch (type) {
            case TransferRelation.TYPE ->
                transfers[Math.toIntExact(from.count("ordinal"))] =
                        StoredRecords.transfer(from, name(start), name(end));
            case "IS" -> parts(end).members.add(name(start));
            case "HOLDS" -> holderByAccount.put(name(end), name(start));
            case JoinRelation.TYPE ->
                joins.add(new NumberedJoin(
                        Math.toIntExact(from.count("ordinal")),
                        from.text("person"),
                        StoredRecords.join(from, name(start), name(end))));
            default -> {
                // Uplines, placements and origins stand in the records themselves.
            }
        }
    }

    private String name(long node) {
        String name = names[Math.toIntExact(node)];
        if (name == null) {
            throw new IllegalStateException("a relation to a node of another kind");
        }
        return name;
    }

    private PersonParts parts(long node) {
        PersonParts parts = persons.get(node);
        if (parts == null) {
            throw new IllegalStateException("an identity with what is no person");
        }
        return parts;
    }

    private StoredCase result() {
        if (generations.size() != 1 || Arrays.stream(transfers).anyMatch(Objects::isNull)) {
            throw new IllegalStateException("records are missing");
        }
        // Nodes were met in their order; these sorts see to it that this is no matter of trust, and cost next to
        // nothing.
        members.sort(Comparator.comparing(Member::id));
        accounts.sort(Comparator.comparing(Account::number));
        notes.sort(Comparator.comparingInt(BankNoteNode.Numbered::ordinal));
        CaseData data = new CaseData(
                List.copyOf(sources),
                List.copyOf(members),
                List.copyOf(accounts),
                List.of((Transfer[]) transfers),
                List.copyOf(findings),
                notes.stream().map(BankNoteNode.Numbered::note).toList(),
                List.copyOf(siteEntries.values()));
        return new StoredCase(generations.get(0), data, orderedPersons(), holderByAccount);
    }

    private List<Person> orderedPersons() {
        joins.sort(Comparator.comparingInt(NumberedJoin::ordinal));
        Map<String, List<Person.Join>> joinsByPerson = new HashMap<>();
        for (NumberedJoin join : joins) {
            joinsByPerson
                    .computeIfAbsent(join.person, person -> new ArrayList<>())
                    .add(join.join);
        }
        return persons.values().stream()
                .map(parts -> new Person(
                        parts.id,
                        parts.members.stream().sorted().toList(),
                        joinsByPerson.getOrDefault(parts.id, List.of())))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }
}
