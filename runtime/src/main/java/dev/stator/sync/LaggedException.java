package dev.stator.sync;

/**
 * A receiver of a {@link Broadcast} was too slow: values were given up before it received them. The next receive goes on with the
 * oldest that is kept. After tokio's {@code RecvError::Lagged}.
 */
public final class LaggedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long missed;

    LaggedException(long missed) {
        super("the receiver lagged and missed " + missed + (missed == 1 ? " value" : " values"));
        this.missed = missed;
    }

    /** How many values it missed. */
    public long missed() {
        return missed;
    }
}
