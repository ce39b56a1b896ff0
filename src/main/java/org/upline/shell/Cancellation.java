package org.upline.shell;

/** Whether a command shall end early. May be asked and set from any thread. */
final class Cancellation {
    private volatile boolean requested;

    void request() {
        requested = true;
    }

    boolean isRequested() {
        return requested;
    }

    void check() {
        if (requested) {
            throw new CancelledException();
        }
    }
}
