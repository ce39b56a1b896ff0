package org.upline.chart;

import java.util.List;

/**
 * What a chart says of each person.
 *
 * @param shown in this order, a line each; what a person does not have is left out
 * @param disclosure how much of it
 */
public record Presentation(List<Shown> shown, Disclosure disclosure) {
    /** What a chart shows unless it is asked for something else. */
    public static final Presentation USUAL =
            new Presentation(List.of(Shown.NAME, Shown.ID, Shown.ROLE, Shown.FIGURES), Disclosure.FULL);

    public Presentation {
        shown = List.copyOf(shown);
    }
}
