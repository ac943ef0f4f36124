package dev.stator;

/** Polls by hand: a context of its own, and a count of the wakes. */
public final class Hand implements Waker {

    public final TimerQueue timer = new TimerQueue();
    public final Context cx = new Context(this, timer);
    public int wakes;

    @Override
    public void wake() {
        wakes++;
    }
}
