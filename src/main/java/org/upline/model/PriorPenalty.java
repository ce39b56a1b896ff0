package org.upline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A penalty a person had for organising or leading pyramid selling before.
 *
 * @param date when it was imposed
 */
public record PriorPenalty(Kind kind, LocalDate date) {
    /** What kind of penalty. */
    public enum Kind {
        /** 刑事处罚. */
        CRIMINAL,
        /** 行政处罚. */
        ADMINISTRATIVE;

        /** As somebody wrote it, in English or Chinese. */
        public static Optional<Kind> read(String written) {
            return switch (written.strip()) {
                case "criminal", "刑事", "刑事处罚" -> Optional.of(CRIMINAL);
                case "administrative", "行政", "行政处罚" -> Optional.of(ADMINISTRATIVE);
                default -> Optional.empty();
            };
        }
    }

    /**
     * Whether it lowers the thresholds (公通字〔2013〕37号: 曾因组织、领导传销活动受过刑事处罚，或者一年以内因组织、领导传销活动受过行政处罚).
     * A criminal penalty always does, an administrative one for a year; a penalty that came after the acts is no prior one.
     *
     * @param acts until when the acts are known, the last day of the case's data
     */
    public boolean countsOn(LocalDate acts) {
        return !date.isAfter(acts) && (kind == Kind.CRIMINAL || !date.isBefore(acts.minusYears(1)));
    }
}
