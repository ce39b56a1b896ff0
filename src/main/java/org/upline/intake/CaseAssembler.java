package org.upline.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.FindingOrder;
import org.upline.model.SourceRow;
import org.upline.model.Stages;

/**
 * Puts the contents of all sources of a case together. The case's data depend on the set of sources alone: rows are taken
 * in canonical order (file name in plain string order, then hash, then row), in which the first of conflicting rows stands.
 * The reports follow the order of arrival: what an import brought, it brought.
 *
 * <p>Holds all rows; costs a sort of the members and what the resolver costs.
 */
public final class CaseAssembler {
    private final StatementResolver resolver;
    private final Stages stages;

    public CaseAssembler(StatementResolver resolver) {
        this(resolver, Stages.UNTIMED);
    }

    /** @param stages is told of the steps */
    public CaseAssembler(StatementResolver resolver, Stages stages) {
        this.resolver = resolver;
        this.stages = stages;
    }

    /**
     * Makes the case of its sources.
     *
     * @param inArrivalOrder every file of the case. Bytes that stand a second time change nothing, and are reported as
     *     {@link ImportReport#alreadyImported()}.
     */
    public Assembly assemble(List<SourceContent> inArrivalOrder) {
        Map<String, SourceContent> byId = new LinkedHashMap<>();
        inArrivalOrder.forEach(content -> byId.putIfAbsent(content.source().id(), content));
        CanonicalOrder order = new CanonicalOrder(List.copyOf(byId.values()));
        Map<String, SourceTally> tallies = new LinkedHashMap<>();
        byId.values().forEach(content -> tallies.put(content.source().id(), new SourceTally(content)));

        FateBook fates = new FateBook(order);
        MemberMerge members = new MemberMerge(order, tallies, fates);
        stages.done("sources.members", members.members().size());
        StatementMerge statements = new StatementMerge(order, resolver, tallies, fates);
        stages.done("sources.tally", statements.ledger().bankFates().size());
        NoteMerge notes = new NoteMerge(order, tallies, fates);
        SiteMerge site = new SiteMerge(order, members.members(), tallies, fates);
        OrderFees fees = new OrderFees(order, members.members(), site.entries());
        for (SourceContent content : order.sources()) {
            String source = content.source().id();
            content.rejects()
                    .forEach(reject -> fates.enter(new SourceRow(source, reject.row()), Outcome.REJECTED, null));
        }
        List<Finding> findings = new ArrayList<>();
        order.sources().stream().map(SourceContent::findings).forEach(findings::addAll);
        findings.addAll(members.findings());
        findings.addAll(notes.findings());
        findings.addAll(site.findings());
        findings.addAll(fees.findings());
        findings.addAll(statements.ledger().findings());
        findings.sort(FindingOrder.over(order.files()));

        CaseData data = new CaseData(
                order.files(),
                fees.members(),
                statements.ledger().accounts(),
                statements.ledger().transfers(),
                List.copyOf(findings),
                List.copyOf(notes.notes()),
                site.entries());
        Books books = new Books(fates.fates(), statements.ledger().statements());
        Assembly assembly = new Assembly(
                data, books, reports(inArrivalOrder, byId.values(), tallies), rejects(inArrivalOrder, tallies));
        stages.done("sources.findings", data.findings().size());
        return assembly;
    }

    private static List<ImportReport> reports(
            List<SourceContent> arrived, Collection<SourceContent> firsts, Map<String, SourceTally> tallies) {
        List<ImportReport> reports = new ArrayList<>();
        for (SourceContent content : arrived) {
            ImportReport report = tally(content, tallies).report();
            boolean first = firsts.stream().anyMatch(one -> one == content);
            reports.add(first ? report : report.again());
        }
        return List.copyOf(reports);
    }

    private static List<List<Reject>> rejects(List<SourceContent> arrived, Map<String, SourceTally> tallies) {
        return arrived.stream()
                .map(content -> tally(content, tallies).rejects())
                .toList();
    }

    private static SourceTally tally(SourceContent content, Map<String, SourceTally> tallies) {
        SourceTally tally = tallies.get(content.source().id());
        if (tally == null) {
            throw new IllegalStateException(content.source().id());
        }
        return tally;
    }
}
