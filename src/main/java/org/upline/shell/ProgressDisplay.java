package org.upline.shell;

import java.time.Duration;
import java.util.Locale;
import org.upline.model.Message;

/** Shows progress as a line that changes now and then; between two changes it costs a look at the clock. */
final class ProgressDisplay implements Progress, AutoCloseable {

    /** A place for one line. */
    interface Line {
        void show(String text);

        /** The command is done. Called only if something was shown. */
        void clear();
    }

    /**
     * When lines are shown.
     *
     * @param first quick work shows nothing
     * @param next between two lines
     */
    record Pace(Duration first, Duration next) {
        /** For a line that is overwritten. */
        static final Pace STATUS = new Pace(Duration.ofMillis(400), Duration.ofMillis(100));
        /** For a plain terminal, where each line stays. */
        static final Pace LINES = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(3));
        /** For a log. */
        static final Pace LOG = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private static final long TICK_MILLIS = 500;

    /** Before, a rate would be a guess. */
    private static final double LEAST_SECONDS = 1;

    private final Line line;
    private final Pace pace;
    private final Messages messages;
    private final Cancellation cancellation;
    private final Object lock = new Object();
    private volatile long nextNanos;
    private volatile String step = "";
    private volatile long stepNanos = System.nanoTime();
    private volatile long rejects;
    private boolean shown;
    private boolean closed;

    ProgressDisplay(Line line, Pace pace, Messages messages, Cancellation cancellation) {
        this.line = line;
        this.pace = pace;
        this.messages = messages;
        this.cancellation = cancellation;
        this.nextNanos = System.nanoTime() + pace.first().toNanos();
    }

    @Override
    public void silentStage(Message name) {
        cancellation.check();
        step = messages.text(name);
        stepNanos = System.nanoTime();
        rejects = 0;
    }

    @Override
    public void stage(Message name) {
        silentStage(name);
        if (isDue()) {
            show(step);
        }
    }

    @Override
    public void at(long done, long total) {
        cancellation.check();
        if (isDue()) {
            Message amount = total > 0
                    ? Message.of("shell.progress.of", done, total, Math.floorDiv(Math.min(done, total) * 100, total))
                    : Message.of("shell.progress.so", done);
            show(step + " " + messages.text(amount) + rate(done, total) + rejected());
        }
    }

    @Override
    public void rejected(long kept) {
        rejects = kept;
    }

    /** How fast it goes and how long it will still take, once that can be told. */
    private String rate(long done, long total) {
        double seconds = (System.nanoTime() - stepNanos) / 1e9;
        if (seconds < LEAST_SECONDS || done <= 0) {
            return "";
        }
        double perSecond = done / seconds;
        String rate = perSecond < 10
                ? String.format(Locale.ROOT, "%.1f", perSecond)
                : String.format("%,d", Math.round(perSecond));
        String text = messages.text(Message.of("shell.progress.rate", rate));
        return total > done
                ? text + messages.text(Message.of("shell.progress.left", time(Math.round((total - done) / perSecond))))
                : text;
    }

    private static String time(long seconds) {
        return seconds < 3600
                ? String.format("%d:%02d", seconds / 60, seconds % 60)
                : String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private String rejected() {
        return rejects == 0 ? "" : messages.text(Message.of("shell.progress.rejected", rejects));
    }

    /**
     * From now on a step that tells nothing of itself is shown, too, with the seconds it has taken: so that nobody takes long
     * work for none. Ends when this is closed.
     */
    ProgressDisplay ticking() {
        Thread clock = new Thread(this::tick, "progress");
        clock.setDaemon(true);
        clock.start();
        return this;
    }

    private void tick() {
        synchronized (lock) {
            while (!closed) {
                try {
                    lock.wait(TICK_MILLIS);
                } catch (InterruptedException end) {
                    return;
                }
                long seconds = Duration.ofNanos(System.nanoTime() - stepNanos).toSeconds();
                boolean silent = System.nanoTime() - nextNanos
                        >= Duration.ofMillis(TICK_MILLIS).toNanos();
                if (!closed && silent && !step.isEmpty() && seconds > 0) {
                    show(step + messages.text(Message.of("shell.progress.since", time(seconds))));
                }
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
            if (shown) {
                line.clear();
            }
        }
    }

    private boolean isDue() {
        return System.nanoTime() - nextNanos >= 0;
    }

    private void show(String text) {
        synchronized (lock) {
            if (!isDue()) {
                return;
            }
            line.show(text);
            shown = true;
            nextNanos = System.nanoTime() + pace.next().toNanos();
        }
    }
}
