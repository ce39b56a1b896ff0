package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.upline.model.Message;

class ProgressDisplayTest {
    private static final ProgressDisplay.Pace AT_ONCE = new ProgressDisplay.Pace(Duration.ZERO, Duration.ZERO);
    private static final ProgressDisplay.Pace NEVER = new ProgressDisplay.Pace(Duration.ofDays(1), Duration.ofDays(1));
    private static final ProgressDisplay.Pace ONCE = new ProgressDisplay.Pace(Duration.ZERO, Duration.ofDays(1));

    private final List<String> shown = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void saysTheStepAndHowFarItIs() {
        try (ProgressDisplay progress = display(AT_ONCE)) {
            progress.stage(Message.of("sample.waiting"));
            progress.at(1_500, 6_000);
            progress.at(7, 0);
        }
        assertThat(shown).containsExactly("waiting", "waiting 1,500 of 6,000 (25 %)", "waiting 7 so far", "(cleared)");
    }

    @Test
    void saysWhatWasKeptOutUntilTheNextStep() {
        try (ProgressDisplay progress = display(AT_ONCE)) {
            progress.stage(Message.of("sample.waiting"));
            progress.rejected(12);
            progress.at(1_500, 6_000);
            progress.stage(Message.of("sample.waiting"));
            progress.at(1, 0);
        }
        assertThat(shown)
                .containsExactly(
                        "waiting",
                        "waiting 1,500 of 6,000 (25 %), 12 rejected",
                        "waiting",
                        "waiting 1 so far",
                        "(cleared)");
    }

    @Test
    void saysHowFastItIsOnceThatCanBeTold() throws InterruptedException {
        try (ProgressDisplay progress = display(AT_ONCE)) {
            progress.stage(Message.of("sample.waiting"));
            Thread.sleep(1_050);
            progress.at(1_000, 1_000_000);
            progress.at(7, 7);
        }
        assertThat(shown.get(1)).matches("waiting 1,000 of 1,000,000 \\(0 %\\), [0-9]+ a second, about [0-9:]+ left");
        assertThat(shown.get(2)).matches("waiting 7 of 7 \\(100 %\\), [0-9.]+ a second");
    }

    @Test
    void aSilentStepIsShownWithItsTime() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        ProgressDisplay.Line line = new ProgressDisplay.Line() {
            @Override
            public void show(String text) {
                if (text.matches("waiting \\([0-9]+:[0-9]{2}\\)")) {
                    seen.countDown();
                }
            }

            @Override
            public void clear() {}
        };
        try (ProgressDisplay progress =
                new ProgressDisplay(line, AT_ONCE, Messages.in(Language.EN), cancellation).ticking()) {
            progress.stage(Message.of("sample.waiting"));
            assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void quickWorkShowsNothingAndClearsNothing() {
        try (ProgressDisplay progress = display(NEVER)) {
            progress.stage(Message.of("sample.waiting"));
            progress.at(1, 2);
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void linesDoNotFollowEachOtherTooFast() {
        try (ProgressDisplay progress = display(ONCE)) {
            for (int i = 0; i < 1_000; i++) {
                progress.at(i, 1_000);
            }
        }
        assertThat(shown).hasSize(2);
    }

    @Test
    void amountsBeyondTheTotalAreAllOfIt() {
        try (ProgressDisplay progress = display(AT_ONCE)) {
            progress.at(Long.MAX_VALUE, 3);
        }
        assertThat(shown.get(0)).endsWith("(100 %)");
    }

    @Test
    void isWhereWorkIsCancelled() {
        ProgressDisplay progress = display(NEVER);
        progress.at(1, 2);
        cancellation.request();
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> progress.at(2, 2));
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> progress.stage(Message.of("sample.waiting")));
    }

    private ProgressDisplay display(ProgressDisplay.Pace pace) {
        ProgressDisplay.Line line = new ProgressDisplay.Line() {
            @Override
            public void show(String text) {
                shown.add(text.strip());
            }

            @Override
            public void clear() {
                shown.add("(cleared)");
            }
        };
        return new ProgressDisplay(line, pace, Messages.in(Language.EN), cancellation);
    }
}
