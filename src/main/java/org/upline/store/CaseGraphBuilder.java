package org.upline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.upline.model.Account;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.NoUpline;
import org.upline.model.Person;
import org.upline.model.SiteEntry;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;
import org.upline.model.TransferTable;
import org.upline.model.UplineException;

/** Lays out a case as a {@link CaseGraph}; holds the look-up tables for that, which are gone when it is done. */
final class CaseGraphBuilder {
    private final StoredCase content;
    private final MemberTable members;
    private final RowIndex<String> memberRows;
    private final RowIndex<Account> accountRows;
    private final RowIndex<Person> personRows;
    private final RowIndex<SourceFile> sourceRows;
    private final Map<String, Integer> missingRows = new LinkedHashMap<>();

    private final List<NodeTable> nodes = new ArrayList<>();
    private final List<RelationTable> relations = new ArrayList<>();
    private long nodeCount;

    private CaseGraphBuilder(StoredCase content) {
        this.content = content;
        var data = content.data();
        members = MemberTable.of(data.members());
        // Looking up millions of keys waits for memory most of its time, so it is done side by side.
        var memberIndex = Aside.of(() -> new RowIndex<>(members.texts(MemberField.ID), id -> id));
        var personIndex = Aside.of(() -> new RowIndex<>(content.persons(), Person::id));
        accountRows = new RowIndex<>(data.accounts(), Account::number);
        sourceRows = new RowIndex<>(data.sources(), SourceFile::id);
        memberRows = memberIndex.join();
        personRows = personIndex.join();

        // Each writes into links of its own and looks at nothing that changes.
        var identities = Aside.of(this::identities);
        var holdings = Aside.of(this::holdings);
        var memberOrigins = Aside.of(() -> origins(members.size(), row -> List.of(members.row(row))));
        var accountOrigins = Aside.of(() ->
                origins(data.accounts().size(), row -> data.accounts().get(row).rows()));
        Links referrals = new Links();
        Links missingReferrals = new Links();
        uplines(MemberField.REFERRER, referrals, missingReferrals);
        Links placements = new Links();
        Links missingPlacements = new Links();
        uplines(MemberField.PLACEMENT, placements, missingPlacements);
        List<String> missing = List.copyOf(missingRows.keySet());

        // A server is written in many steps and sets "complete" after the last.
        // The tables hold on to nothing but what they give, so that what is kept here for looking up can go.
        String generation = content.generation();
        table(
                "Generation",
                "id",
                1,
                row -> generation,
                (row, to) -> to.key("id", generation).flag("complete", true));
        var source = table(SourceNode.LABEL, "id", data.sources(), SourceFile::id, SourceNode::write);
        List<Member> listed = data.members();
        var member = table(
                MemberNode.LABEL, "id", listed.size(), members::id, (row, to) -> MemberNode.write(listed.get(row), to));
        var missingMember = table("MissingMember", "id", missing, id -> id, (id, to) -> to.key("id", id));
        var person = table("Person", "id", content.persons(), Person::id, (p, to) -> to.key("id", p.id()));
        var account = table(AccountNode.LABEL, "number", data.accounts(), Account::number, AccountNode::write);
        var finding = table(
                FindingNode.LABEL,
                "id",
                data.findings().size(),
                FindingNode::id,
                (row, to) -> FindingNode.write(data.findings().get(row), row, to));

        relate("REFERRED_BY", member, member, referrals);
        relate("REFERRED_BY", member, missingMember, missingReferrals);
        relate("PLACED_UNDER", member, member, placements);
        relate("PLACED_UNDER", member, missingMember, missingPlacements);
        relate("IS", member, person, identities.join());
        joins(member);
        relate("HOLDS", person, account, holdings.join());
        transfers(account);
        origins(member, source, memberOrigins.join());
        origins(account, source, accountOrigins.join());
        relate("ABOUT", finding, member, subjects(memberRows::find));
        relate("ABOUT", finding, missingMember, subjects(id -> missingRows.getOrDefault(id, RowIndex.NONE)));
        relate("ABOUT", finding, account, subjects(accountRows::find));

        BankNotes notes = new BankNotes(data.notes(), data.accounts());
        notes(notes, BankNoteNode.CUSTOMER, "HELD_BY", account, source);
        notes(notes, BankNoteNode.MEASURE, "UNDER_MEASURE", account, source);
        notes(notes, BankNoteNode.TASK, "QUERIED_BY", account, source);
        siteEntries(member);
    }

    /** @throws UplineException if a record names another that does not exist */
    static CaseGraph build(StoredCase content) {
        CaseGraphBuilder builder = new CaseGraphBuilder(content);
        return new CaseGraph(builder.nodes, builder.relations);
    }

    private void notes(BankNotes notes, String label, String type, NodeTable account, NodeTable source) {
        List<BankNoteNode.Numbered> ofLabel = notes.of(label);
        NodeTable table = table(label, "id", ofLabel, BankNoteNode.Numbered::id, BankNoteNode::write);
        relate(type, account, table, notes.accountsOf(ofLabel));
        origins(
                table,
                source,
                origins(ofLabel.size(), row -> List.of(ofLabel.get(row).note().row())));
    }

    /** Each is asked for as it is written; it names its file and row itself, without a relation for each. */
    private void siteEntries(NodeTable member) {
        List<SiteEntry> entries = content.data().siteEntries();
        NodeTable table = table(
                SiteEntryNode.LABEL,
                "id",
                entries.size(),
                SiteEntryNode::id,
                (row, to) -> SiteEntryNode.write(entries.get(row), row, to));
        Links links = new Links();
        for (int row = 0; row < entries.size(); row++) {
            int known = memberRows.find(entries.get(row).memberId());
            if (known != RowIndex.NONE) {
                links.add(known, row, 0);
            }
        }
        relate("HAS_ENTRY", member, table, links);
    }

    private void uplines(MemberField named, Links known, Links missing) {
        for (int row = 0; row < members.size(); row++) {
            String written = members.text(named, row);
            int upline = memberRows.find(written);
            if (upline != RowIndex.NONE) {
                known.add(row, upline, 0);
            } else if (!NoUpline.meant(written)) {
                missing.add(row, missingRows.computeIfAbsent(written, id -> missingRows.size()), 0);
            }
        }
    }

    private Links identities() {
        Links links = new Links();
        List<Person> persons = content.persons();
        for (int row = 0; row < persons.size(); row++) {
            for (String id : persons.get(row).members()) {
                links.add(row(memberRows, MemberNode.LABEL, id), row, 0);
            }
        }
        return links;
    }

    private void joins(NodeTable member) {
        record Joined(String person, Person.Join join) {}
        List<Joined> joins = new ArrayList<>();
        Links links = new Links();
        for (Person person : content.persons()) {
            for (Person.Join join : person.joins()) {
                joins.add(new Joined(person.id(), join));
                links.add(
                        row(memberRows, MemberNode.LABEL, join.first()),
                        row(memberRows, MemberNode.LABEL, join.second()),
                        0);
            }
        }
        relations.add(new RelationTable(
                JoinRelation.TYPE,
                "ordinal",
                member,
                member,
                links.size(),
                links::from,
                links::to,
                (row, to) -> JoinRelation.write(joins.get(row).person, joins.get(row).join, row, to)));
    }

    private Links holdings() {
        Links links = new Links();
        // Accounts stand by number, so that by row they are by number, too.
        content.holderByAccount().entrySet().stream()
                .mapToLong(held -> (long) row(accountRows, AccountNode.LABEL, held.getKey()) << 32
                        | row(personRows, "Person", held.getValue()))
                .sorted()
                .forEach(held -> links.add((int) held, (int) (held >>> 32), 0));
        return links;
    }

    private void transfers(NodeTable account) {
        List<Transfer> listed = content.data().transfers();
        TransferTable transfers = TransferTable.of(content.data());
        for (int row = 0; row < transfers.size(); row++) {
            if (transfers.payer(row) < 0 || transfers.payee(row) < 0) {
                Transfer transfer = listed.get(row);
                throw UplineException.of(
                        "store.write.unknown",
                        AccountNode.LABEL,
                        transfers.payer(row) < 0 ? transfer.payer() : transfer.payee());
            }
        }
        relations.add(new RelationTable(
                TransferRelation.TYPE,
                "id",
                account,
                account,
                transfers.size(),
                transfers::payer,
                transfers::payee,
                (row, to) -> TransferRelation.write(transfers, row, to)));
    }

    /** From each record to the files it stands in; a row whose file is not in the case makes none. */
    private Links origins(int size, IntFunction<List<SourceRow>> rowsOf) {
        Links links = new Links();
        for (int row = 0; row < size; row++) {
            for (SourceRow place : rowsOf.apply(row)) {
                int file = sourceRows.find(place.source());
                if (file != RowIndex.NONE) {
                    links.add(row, file, place.row());
                }
            }
        }
        return links;
    }

    private void origins(NodeTable table, NodeTable source, Links links) {
        relations.add(new RelationTable(
                "FROM",
                "row",
                table,
                source,
                links.size(),
                links::from,
                links::to,
                (row, to) -> to.number("row", (long) links.mark(row))));
    }

    /** @param rowOf what a subject names, {@link RowIndex#NONE} where it names nothing of the sort */
    private Links subjects(ToIntFunction<String> rowOf) {
        Links links = new Links();
        List<Finding> findings = content.data().findings();
        for (int row = 0; row < findings.size(); row++) {
            for (String subject :
                    findings.get(row).subjects().stream().distinct().toList()) {
                int known = rowOf.applyAsInt(subject);
                if (known != RowIndex.NONE) {
                    links.add(row, known, 0);
                }
            }
        }
        return links;
    }

    private void relate(String type, NodeTable from, NodeTable to, Links links) {
        relations.add(
                new RelationTable(type, null, from, to, links.size(), links::from, links::to, (row, properties) -> {}));
    }

    private <T> NodeTable table(
            String label, String key, List<T> records, Function<T, String> keyOf, RecordProperties<T> properties) {
        return table(
                label,
                key,
                records.size(),
                row -> keyOf.apply(records.get(row)),
                (row, to) -> properties.write(records.get(row), to));
    }

    private NodeTable table(
            String label, String key, int size, IntFunction<String> keyOf, NodeTable.RowProperties properties) {
        NodeTable table = new NodeTable(label, key, nodeCount, size, keyOf, properties);
        nodeCount += size;
        nodes.add(table);
        return table;
    }

    private interface RecordProperties<T> {
        void write(T value, PropertyWriter to);
    }

    private static int row(RowIndex<?> rows, String label, String id) {
        int row = rows.find(id);
        if (row == RowIndex.NONE) {
            throw UplineException.of("store.write.unknown", label, id);
        }
        return row;
    }
}
