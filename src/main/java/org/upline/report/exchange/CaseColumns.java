package org.upline.report.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.funds.LedgerColumns;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.hierarchy.PersonColumns;
import org.upline.model.CountingRule.Tree;

/** The graph of an opened case. Memory: a few integers for each transfer, whatever is written. */
public final class CaseColumns implements CaseGraph {
    private final MemberColumns members;
    private final LedgerColumns ledger;
    private final Request request;
    private final TransferEdges transfers;
    private @Nullable List<String> missing;

    /**
     * What is asked for.
     *
     * @param eachTransfer an edge for each transfer instead of one for each pair of accounts and currency
     * @param candidates by id of the person; empty to write nothing of candidates
     */
    public record Request(
            Scope scope, PersonNames names, boolean eachTransfer, Map<String, CandidateMark> candidates) {}

    public CaseColumns(MemberColumns members, LedgerColumns ledger, Request request) {
        this.members = members;
        this.ledger = ledger;
        this.request = request;
        this.transfers = request.eachTransfer() ? new EachTransfer(ledger) : new SummedTransfers(ledger);
    }

    @Override
    public List<NodeKind> nodeKinds() {
        return Arrays.stream(NodeKind.values()).filter(request.scope()::holds).toList();
    }

    @Override
    public List<EdgeKind> edgeKinds() {
        return Arrays.stream(EdgeKind.values()).filter(request.scope()::holds).toList();
    }

    @Override
    public Stream<Node> nodes(NodeKind kind) {
        if (!request.scope().holds(kind)) {
            return Stream.empty();
        }
        return switch (kind) {
            case MEMBER -> upTo(members.size()).mapToObj(this::member);
            case MISSING -> missing().stream().map(id -> new Node(kind, id, id, Collections.singletonList(id)));
            case PERSON -> upTo(members.persons().size()).mapToObj(this::person);
            case ACCOUNT -> upTo(ledger.accounts().count()).mapToObj(this::account);
        };
    }

    @Override
    public Stream<Edge> edges(EdgeKind kind) {
        if (!request.scope().holds(kind)) {
            return Stream.empty();
        }
        return switch (kind) {
            case REFERRED -> hanging(kind, Tree.REFERRAL);
            case PLACED -> hanging(kind, Tree.PLACEMENT);
            case HAS_POSITION -> upTo(members.size()).mapToObj(this::position);
            case HOLDS ->
                upTo(ledger.accounts().count())
                        .filter(ledger.accounts()::isMembers)
                        .mapToObj(this::holding);
            case TRANSFERRED -> transfers.edges();
        };
    }

    private static IntStream upTo(int count) {
        return IntStream.range(0, count);
    }

    private Node member(int member) {
        PersonNames names = request.names();
        String name = names.name(members.name(member));
        String personId = members.persons().id(members.person(member));
        CandidateMark mark = request.candidates().get(personId);
        return new Node(
                NodeKind.MEMBER,
                members.id(member),
                label(members.id(member), name),
                values(
                        members.id(member),
                        name,
                        names.username(members.text(MemberText.USERNAME, member)),
                        names.idNumber(members.text(MemberText.ID_NUMBER, member)),
                        names.phone(members.text(MemberText.PHONE, member)),
                        members.text(MemberText.PROVINCE, member),
                        members.text(MemberText.RANK, member),
                        members.text(MemberText.SIDE, member),
                        members.inactive(member),
                        members.blank(member),
                        members.feeFen(member),
                        members.bonusFen(member),
                        members.joined(member),
                        personId,
                        mark == null ? null : mark.tier(),
                        mark == null ? null : mark.score(),
                        members.row(member).toString()));
    }

    private Node person(int person) {
        PersonColumns persons = members.persons();
        PersonNames names = request.names();
        int[] his = persons.members(person);
        List<String> ids = Arrays.stream(his).mapToObj(members::id).toList();
        String name = names.name(members.name(his[0]));
        CandidateMark mark = request.candidates().get(persons.id(person));
        return new Node(
                NodeKind.PERSON,
                persons.id(person),
                label(persons.id(person), name),
                values(
                        persons.id(person),
                        name,
                        names.idNumber(members.text(MemberText.ID_NUMBER, his[0])),
                        names.phone(members.text(MemberText.PHONE, his[0])),
                        String.join(" ", ids),
                        mark == null ? null : mark.tier(),
                        mark == null ? null : mark.score()));
    }

    private Node account(int account) {
        AccountColumns accounts = ledger.accounts();
        PersonNames names = request.names();
        String holder = names.name(accounts.holder(account));
        int person = accounts.person(account);
        return new Node(
                NodeKind.ACCOUNT,
                accounts.number(account),
                label(accounts.number(account), holder),
                values(
                        accounts.number(account),
                        accounts.kind(account).name().toLowerCase(Locale.ROOT),
                        String.join(" ", accounts.cards(account)),
                        holder,
                        names.idNumber(accounts.holderId(account)),
                        accounts.bank(account),
                        accounts.currency(account),
                        accounts.opened(account),
                        accounts.obtained(account),
                        accounts.balanceFen(account),
                        accounts.balanceTime(account),
                        person < 0 ? null : members.persons().id(person)));
    }

    private Stream<Edge> hanging(EdgeKind kind, Tree tree) {
        return upTo(members.size())
                .filter(member -> members.above(tree, member) != MemberColumns.NONE)
                .mapToObj(member -> hanging(kind, members.above(tree, member), member));
    }

    private Edge hanging(EdgeKind kind, int above, int member) {
        String row = members.row(member).toString();
        return new Edge(
                kind,
                members.id(member),
                above < 0 ? NodeKind.MISSING : NodeKind.MEMBER,
                above < 0 ? members.missing(above) : members.id(above),
                NodeKind.MEMBER,
                members.id(member),
                kind == EdgeKind.PLACED
                        ? values(members.text(MemberText.SIDE, member), members.joined(member), row)
                        : values(members.joined(member), row));
    }

    private Edge position(int member) {
        return new Edge(
                EdgeKind.HAS_POSITION,
                members.id(member),
                NodeKind.PERSON,
                members.persons().id(members.person(member)),
                NodeKind.MEMBER,
                members.id(member),
                List.of());
    }

    private Edge holding(int account) {
        AccountColumns accounts = ledger.accounts();
        return new Edge(
                EdgeKind.HOLDS,
                accounts.number(account),
                NodeKind.PERSON,
                members.persons().id(accounts.person(account)),
                NodeKind.ACCOUNT,
                accounts.number(account),
                List.of());
    }

    /** Ids that the edges of this scope begin at and no list has. */
    private synchronized List<String> missing() {
        if (missing == null) {
            TreeSet<String> ids = new TreeSet<>();
            for (Tree tree : Tree.values()) {
                if (request.scope().holds(tree == Tree.REFERRAL ? EdgeKind.REFERRED : EdgeKind.PLACED)) {
                    upTo(members.size())
                            .map(member -> members.above(tree, member))
                            .filter(above -> above < MemberColumns.NONE)
                            .forEach(above -> ids.add(members.missing(above)));
                }
            }
            missing = List.copyOf(ids);
        }
        return missing;
    }

    private static String label(String key, String name) {
        return name.isEmpty() ? key : name + " " + key;
    }

    /** Empty texts are values that are not there. */
    static List<@Nullable Object> values(@Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(values.length);
        for (Object value : values) {
            all.add("".equals(value) ? null : value);
        }
        return all;
    }
}
