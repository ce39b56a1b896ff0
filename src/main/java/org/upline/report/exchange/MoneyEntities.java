package org.upline.report.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.upline.model.Money;

/** Makes entities of FollowTheMoney of nodes and edges. */
final class MoneyEntities {
    private static final int ID_DIGITS = 40;

    private final String caseName;
    private final boolean personsAreThere;

    /** @param personsAreThere whether positions may point to the persons who have them */
    MoneyEntities(String caseName, boolean personsAreThere) {
        this.caseName = caseName;
        this.personsAreThere = personsAreThere;
    }

    MoneyEntity of(Node node) {
        return switch (node.kind()) {
            case MEMBER ->
                MoneyEntity.of(id(node.id()), "UserAccount")
                        .with("name", name(node))
                        .with("username", node.key())
                        .with("number", node.value(Field.PHONE))
                        .with("owner", owner(node))
                        .with("summary", candidate(node))
                        .with("notes", node.value(Field.ROWS));
            case MISSING ->
                MoneyEntity.of(id(node.id()), "UserAccount")
                        .with("name", name(node))
                        .with("username", node.key());
            case PERSON ->
                MoneyEntity.of(id(node.id()), "Person")
                        .with("name", node.text(Field.NAME).isBlank() ? node.key() : node.text(Field.NAME))
                        .with("idNumber", node.value(Field.ID_NUMBER))
                        .with("phone", node.value(Field.PHONE))
                        .with("summary", candidate(node))
                        .with("notes", node.value(Field.MEMBER_IDS));
            case ACCOUNT ->
                MoneyEntity.of(id(node.id()), "BankAccount")
                        .with("name", name(node))
                        .with("accountNumber", node.text(Field.ACCOUNT_KIND).equals("numbered") ? node.key() : null)
                        .with("accountType", node.value(Field.ACCOUNT_KIND))
                        .with("alias", node.value(Field.CARDS))
                        .with("bankName", node.value(Field.BANK))
                        .with("currency", node.value(Field.CURRENCY))
                        .with("openingDate", time(node.value(Field.OPENED)))
                        .with("balance", decimal(node.value(Field.BALANCE)))
                        .with("balanceDate", time(node.value(Field.BALANCE_TIME)));
        };
    }

    MoneyEntity of(Edge edge) {
        String from = id(edge.from());
        String to = id(edge.to());
        return switch (edge.kind()) {
            case REFERRED, PLACED ->
                MoneyEntity.of(id(edge.id()), "UnknownLink")
                        .with("subject", from)
                        .with("object", to)
                        .with("role", edge.kind() == EdgeKind.REFERRED ? "referred" : "placed below")
                        .with("startDate", time(edge.value(Field.JOINED)))
                        .with("recordId", edge.value(Field.ROWS));
            case HAS_POSITION ->
                MoneyEntity.of(id(edge.id()), "UnknownLink")
                        .with("subject", from)
                        .with("object", to)
                        .with("role", "position");
            case HOLDS ->
                MoneyEntity.of(id(edge.id()), "Ownership").with("owner", from).with("asset", to);
            case TRANSFERRED ->
                MoneyEntity.of(id(edge.id()), "Payment")
                        .with("payerAccount", from)
                        .with("beneficiaryAccount", to)
                        .with("amount", decimal(edge.value(Field.AMOUNT)))
                        .with("currency", edge.value(Field.CURRENCY))
                        .with("startDate", time(edge.value(Field.FIRST)))
                        .with("endDate", time(edge.value(Field.LAST)))
                        .with("summary", "transfers: " + edge.text(Field.COUNT))
                        .with("purpose", edge.value(Field.MEMO))
                        .with("transactionNumber", edge.value(Field.SERIAL))
                        .with("recordId", edge.value(Field.ROWS));
        };
    }

    /** The format refuses entities without a name, and user accounts without a {@code username}: an id is always there. */
    private static String name(Node node) {
        return node.label().isBlank() ? node.key() : node.label();
    }

    private @Nullable String owner(Node member) {
        return personsAreThere ? id(NodeKind.PERSON.id(member.text(Field.PERSON_ID))) : null;
    }

    private static @Nullable String candidate(Node node) {
        String tier = node.text(Field.TIER);
        return tier.isEmpty() ? null : "candidate: " + tier + ", score " + node.text(Field.SCORE);
    }

    private static @Nullable String decimal(@Nullable Object fen) {
        return fen == null ? null : Money.yuan((Long) fen);
    }

    private static @Nullable String time(@Nullable Object time) {
        return time == null ? null : Attribute.time((LocalDateTime) time);
    }

    /** Letters and digits only, as the format's entity type asks; the same on each run, and of this case alone. */
    private String id(String of) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(caseName.getBytes(StandardCharsets.UTF_16BE));
            digest.update((byte) 0);
            byte[] hash = digest.digest(of.getBytes(StandardCharsets.UTF_16BE));
            return "upline-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
