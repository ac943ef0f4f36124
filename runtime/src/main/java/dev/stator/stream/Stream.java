package dev.stator.stream;

import dev.stator.AsyncCloseable;
import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.FuturesOrdered;
import dev.stator.FuturesUnordered;
import dev.stator.Interval;
import dev.stator.Poll;
import dev.stator.sync.Broadcast;
import dev.stator.sync.Receiver;
import dev.stator.sync.Sender;
import dev.stator.sync.Watch;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Elements that come one after another: something that goes on when it is asked for the next one.
 *
 * <pre>{@code
 * try (Stream<Song> songs = Stream.from(names).then(this::learnSong)) {
 *     Song song;
 *     while ((song = songs.next().await()) != null) {
 *         sing(song).await();
 *     }
 * }
 * }</pre>
 *
 * <p>Lazy and backpressured: a stream does nothing until it is asked, and makes one element when it is asked for one; an operator that
 * does more says so. It ends once, with its end or with a failure, and from then on answers that it has ended. No element is
 * null, so null is the end.
 *
 * <p><b>Cleanup.</b> Whoever stops early closes the stream: the try statement above does, on every exit, cancellation included. The
 * futures in which a stream ends ({@link #collect}, {@link #forEach}, ...) close it themselves. Closing cancels what is in flight and all
 * that is upstream, cleanup included. Where an operator ends before its source does, as {@link #take} does, or where anything fails, the
 * same happens first, and only then is the end or the failure told.
 *
 * <p><b>Cancellation safety.</b> Cancelling {@link #next} loses nothing, with every operator: what has come so far stays in the stream.
 * Cancelling a future in which the stream ends closes the stream, and loses what it had collected.
 *
 * <p><b>Order.</b> Unless an operator says otherwise, elements keep their order.
 *
 * <p>A stream is used by one consumer, or one operator, and polled by one thread at a time, each poll happening-before the next.
 * Modelled on {@code Stream} of Rust's futures crate and on tokio-stream; failures are exceptions.
 *
 * @param <T> the elements
 */
@FunctionalInterface
public interface Stream<T> extends AsyncCloseable {

    /**
     * Goes as far as it can without waiting.
     *
     * @return the next element; or null: the stream has ended; or pending, after the waker of {@code cx} was registered in place of an
     *     earlier one
     * @throws Exception the failure of this stream, which has ended by that
     */
    Poll<@Nullable T> pollNext(Context cx) throws Exception;

    /**
     * Cancels: runs the cleanup of what is in flight and upstream, as far as it goes without waiting. After the first call only this
     * method is called, until it is ready. The default is ready at once; streams that poll others forward it.
     */
    default Poll<@Nullable Void> pollCancel(Context cx) {
        return Poll.done();
    }

    /**
     * The next element; null if the stream has ended, also when it is asked again. One {@code next} is awaited at a time.
     *
     * <p>Cancelling it loses nothing.
     */
    default Future<@Nullable T> next() {
        return new Next<>(this);
    }

    /** Cancels what is in flight and all that is upstream, and is ready when the cleanup is over. A stream that has ended is closed. */
    @Override
    default Future<@Nullable Void> closeAsync() {
        return new Close(this);
    }

    // ---- sources ----

    /** No element. */
    static <T> Stream<T> empty() {
        return from(List.of());
    }

    /** These elements. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> Stream<T> of(T... elements) {
        return from(List.of(elements));
    }

    /** The elements of a collection, or of whatever has an iterator; it is asked for one at the first poll. */
    static <T> Stream<T> from(Iterable<? extends T> elements) {
        return new FromIterator<>(elements::iterator);
    }

    /** The elements that are left in {@code elements}. */
    static <T> Stream<T> from(Iterator<? extends T> elements) {
        return new FromIterator<>(() -> elements);
    }

    /** The elements of a stream of java.util, which is closed when this is over. It is not run in parallel. */
    static <T> Stream<T> from(java.util.stream.Stream<? extends T> elements) {
        return new FromIterator<T>(() -> elements.iterator()).onClose(elements::close);
    }

    /** One element: the value of {@code future}, which is not null. */
    static <T> Stream<T> once(Future<? extends T> future) {
        return of(future).then(each -> each);
    }

    /** A stream that has failed with {@code failure}, checked or not. */
    static <T> Stream<T> failed(Throwable failure) {
        return once(Future.failed(failure));
    }

    /** A stream that never has an element nor ends. */
    static <T> Stream<T> pending() {
        return once(Future.pending());
    }

    /**
     * The values of futures, each made when an element is asked for, until one is null. For what is received until it is closed:
     * {@code Stream.unfold(receiver::receive)}. After {@code unfold} of Rust's futures crate.
     */
    static <T> Stream<T> unfold(Supplier<? extends Future<? extends @Nullable T>> source) {
        return new Unfold<>(source);
    }

    /**
     * Makes an {@code @Async} method a generator: one that returns a stream, and emits its elements between its awaits.
     *
     * <pre>{@code
     * @Async Stream<Page> pages(String first) {
     *     Emitter<Page> pages = Stream.emitter();
     *     for (String url = first; url != null; ) {
     *         Page page = fetch(url).await();
     *         pages.emit(page).await();
     *         url = page.next();
     *     }
     *     return pages.end();
     * }
     * }</pre>
     *
     * <p>Calling the method evaluates its arguments and runs nothing; each call makes another stream. The body starts when the first element
     * is asked for, in the task that asks, and goes on only while one is asked for. The stream ends where the body returns {@link Emitter#end}
     * and fails, once, with what the body throws. Closing the stream cancels the body where it waits, in an emit too, so that its
     * {@code finally} blocks run and its resources are closed.
     *
     * <p>It stands in one place, once: {@code Emitter<T> out = Stream.emitter();}, a statement of the method's own body, whose variable is not
     * assigned again. The emitter may be passed on and captured.
     *
     * @throws IllegalStateException where no method was compiled into a generator by Stator
     */
    @SuppressWarnings("DoNotCallSuggester") // where it may be called, Stator replaces the call
    static <T> Emitter<T> emitter() {
        throw NotAGenerator.failure("Stream.emitter()");
    }

    /**
     * The elements that a body emits on its way, which is given the emitter: an async block or a method. The body is called at the first
     * poll, and goes on only while an element is asked for. In a method of its own, {@link #emitter} reads better.
     *
     * <pre>{@code
     * Stream<Page> pages = Stream.generate(out -> Future.async(() -> {
     *     out.emit(fetch(first).await()).await();
     *     out.emit(fetch(second).await()).await();
     *     return Future.done();
     * }));
     * }</pre>
     *
     * <p>The stream ends when the body does, and fails as it does. Closing the stream cancels the body where it waits: in an emit, too, so that
     * its {@code finally} blocks run.
     */
    static <T> Stream<T> generate(Function<? super Emitter<T>, ? extends Future<?>> body) {
        return new Generator<>(body);
    }

    /** What is received; {@code receiver} is closed when this is over. */
    static <T> Stream<T> from(Receiver<T> receiver) {
        return Stream.<T>unfold(receiver::receive).onClose(receiver::close);
    }

    /** What is received; {@code receiver} is closed when this is over. A receiver that lags behind fails the stream. */
    static <T> Stream<T> from(Broadcast.Receiver<T> receiver) {
        return Stream.<T>unfold(receiver::receive).onClose(receiver::close);
    }

    /** The value that is there, and the latest one after each change; {@code receiver} is closed when this is over. */
    static <T> Stream<T> from(Watch.Receiver<T> receiver) {
        Stream<Boolean> changes =
                unfold(() -> receiver.changed().handle((changed, closed) -> closed == null ? true : null));
        return of(true).chain(changes)
                .<T>map(changed -> receiver.getAndMarkSeen())
                .onClose(receiver::close);
    }

    /** The ticks of an interval, without end; see {@link Interval#tick}. */
    static Stream<Long> from(Interval interval) {
        return unfold(interval::tick);
    }

    /**
     * The elements of all streams, as they come; it ends when all have ended. Asked in turn, so that none is starved. The first failure
     * closes the others. As {@link #merge(Stream)} in all else.
     */
    static <T> Stream<T> merge(List<? extends Stream<? extends T>> streams) {
        return new Merge<>(streams);
    }

    /**
     * The same stream, which runs {@code action} when it is over: when it has ended or failed and all upstream is closed, or when it was
     * closed; once.
     */
    default Stream<T> onClose(Runnable action) {
        return new OnClose<>(this, action);
    }

    // ---- one element for each ----

    /** What {@code function} makes of each element; its failure is that of the stream. */
    default <R> Stream<R> map(Function<? super T, ? extends R> function) {
        return new Mapped<>(this, function);
    }

    /**
     * The values of the futures that {@code function} makes of the elements, which run one after another: the next element is asked for
     * when the one before is done. {@link #buffered(int, Function) buffered} runs several at a time. Closing the stream cancels the one that runs.
     */
    default <R> Stream<R> then(Function<? super T, ? extends Future<? extends R>> function) {
        return new Then<>(this, function);
    }

    /**
     * The values of the futures that {@code function} makes of the elements, of which at most {@code limit} are in flight at a time. The
     * values keep the order of the elements.
     *
     * <p>The futures go on while the consumer works: they are polled with its task, whatever that awaits, and so is the source as long
     * as there is room. A value that was not taken yet counts as one in flight. They all run in that one task, no two at the same time; what
     * is to use several threads is spawned. ({@link Context#accompany} says who polls them. In a stream whose task is over, they wait
     * until it is asked again.)
     *
     * <p>The first failure in the order of the elements, the source's own included, cancels all that is in flight. After
     * {@code StreamExt::buffered} of Rust's futures crate.
     *
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    default <R> Stream<R> buffered(int limit, Function<? super T, ? extends Future<? extends R>> function) {
        return new Buffered<>(this, limit, function, new FuturesOrdered<>());
    }

    /** The same; but the values come as the futures complete, and the first failure in time cancels the others. */
    default <R> Stream<R> bufferUnordered(int limit, Function<? super T, ? extends Future<? extends R>> function) {
        return new Buffered<>(this, limit, function, new FuturesUnordered<>());
    }

    /**
     * {@link #buffered(int, Function)} for a stream of futures: {@code Stream<Page> pages = requests.map(this::fetch).buffered(32)}.
     *
     * <p>That the elements are futures of {@code R} is something that Java can't say here: {@code R} is what the context wants, as in a
     * cast. In the middle of a chain, write {@code buffered(32, this::fetch)}, which javac checks. An element that is no future fails the
     * stream with {@link ClassCastException}.
     */
    @SuppressWarnings("unchecked") // the caller says so
    default <R> Stream<R> buffered(int limit) {
        return buffered(limit, future -> (Future<R>) future);
    }

    /** {@link #bufferUnordered(int, Function)} for a stream of futures, as {@link #buffered(int)} is. */
    @SuppressWarnings("unchecked") // the caller says so
    default <R> Stream<R> bufferUnordered(int limit) {
        return bufferUnordered(limit, future -> (Future<R>) future);
    }

    /** The same elements, which {@code action} is shown on their way. */
    default Stream<T> peek(Consumer<? super T> action) {
        return new Peek<>(this, action);
    }

    /** A value that {@code function} carries on from {@code initial} by each element; each new value is an element of the result. */
    default <R> Stream<R> scan(R initial, BiFunction<? super R, ? super T, ? extends R> function) {
        return new Scan<>(this, initial, function);
    }

    // ---- fewer elements ----

    /** Those elements that fulfil {@code condition}. */
    default Stream<T> filter(Predicate<? super T> condition) {
        return new Filter<>(this, condition);
    }

    /** Those elements for which the future that {@code condition} makes is true. One such future runs at a time, as with {@link #then}. */
    default Stream<T> filterAsync(Function<? super T, ? extends Future<Boolean>> condition) {
        return this.<Optional<T>>then(element -> condition
                        .apply(element)
                        .map(kept -> Optional.of(element).filter(same -> kept)))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    /**
     * The first {@code count} elements. The source is closed when more are asked for.
     *
     * @param count none if it is zero or less: the source is never asked
     */
    default Stream<T> take(long count) {
        return new Take<>(this, count);
    }

    /** The elements until one does not fulfil {@code condition}, which is dropped; then the source is closed. */
    default Stream<T> takeWhile(Predicate<? super T> condition) {
        return new TakeWhile<>(this, condition);
    }

    /** All elements but the first {@code count}. */
    default Stream<T> skip(long count) {
        return new Skip<>(this, count);
    }

    /** The elements from the first one on that does not fulfil {@code condition}. */
    default Stream<T> skipWhile(Predicate<? super T> condition) {
        return new SkipWhile<>(this, condition);
    }

    // ---- several streams ----

    /**
     * The elements of the streams that {@code function} makes of the elements, one stream after another. An element is asked for when the
     * stream of the one before has ended.
     */
    default <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> function) {
        return new FlatMap<>(this, function);
    }

    /** The elements of this stream and then those of {@code second}. */
    default Stream<T> chain(Stream<? extends T> second) {
        return new Chain<>(this, second);
    }

    /**
     * The first elements of both, put together, then the second ones, and so on. It ends when one of them does, and closes the other.
     * Both are asked at the same time; one element of the faster is held.
     */
    default <U, R> Stream<R> zip(Stream<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        return new Zip<>(this, other, function);
    }

    /**
     * The elements of both, as they come; it ends when both have. They are asked in turn, so that none is starved. No element is held:
     * one is asked for when one is wanted. The first failure closes the other.
     */
    default Stream<T> merge(Stream<? extends T> other) {
        return merge(List.of(this, other));
    }

    // ---- several elements at a time ----

    /**
     * The elements in unmodifiable lists of {@code size}, the last one of what is left. If the stream fails, what was gathered is
     * dropped.
     *
     * @throws IllegalArgumentException if {@code size} is not positive
     */
    default Stream<List<T>> chunks(int size) {
        return new Chunks<>(this, size, null);
    }

    /**
     * The same; but a list is also complete when {@code limit} has passed since its first element came. There are no empty ones. It is
     * noticed when a list is asked for: while the consumer works, nothing is gathered.
     *
     * @throws IllegalArgumentException if {@code size} is not positive
     */
    default Stream<List<T>> chunksTimeout(int size, Duration limit) {
        return new Chunks<>(this, size, limit);
    }

    // ---- time ----

    /** All elements, but {@code pause} after one at the earliest the next: the source is asked for it no sooner. */
    default Stream<T> throttle(Duration pause) {
        return new Throttle<>(this, pause);
    }

    /**
     * The latest element when none has come for {@code quiet}; those before it are dropped. At the end of the source the latest one comes at
     * once. The source is asked on and on, for as long as an element is asked for here.
     */
    default Stream<T> debounce(Duration quiet) {
        return new Debounce<>(this, quiet);
    }

    /**
     * The same elements, if each comes within {@code limit}, counted from when it is asked for. Otherwise the source is closed and, when its
     * cleanup is over, this fails with {@link TimeoutException}. An element that is there beats a limit of zero.
     */
    default Stream<T> timeout(Duration limit) {
        return new Timeout<>(this, limit);
    }

    // ---- the futures in which a stream ends ----

    /** What {@code collector} makes of all elements. */
    default <A, R extends @Nullable Object> Future<R> collect(Collector<? super T, A, R> collector) {
        return new Collect<>(this, collector);
    }

    /** All elements, as an unmodifiable list. */
    default Future<List<T>> toList() {
        return collect(Collectors.toUnmodifiableList());
    }

    /** The value that {@code function} carries on from {@code initial} by each element. */
    default <R extends @Nullable Object> Future<R> fold(
            R initial, BiFunction<? super R, ? super T, ? extends R> function) {
        return new Fold<>(this, initial, function);
    }

    /** The elements joined by {@code function}; empty if there is none. */
    default Future<Optional<T>> reduce(BinaryOperator<T> function) {
        return fold(
                Optional.empty(),
                (joined, element) -> Optional.of(joined.isPresent() ? function.apply(joined.get(), element) : element));
    }

    /** Is done when {@code action} was called with each element. */
    default Future<@Nullable Void> forEach(Consumer<? super T> action) {
        return new ForEach<>(this, action);
    }

    /** Is done when the future that {@code action} makes of each element is. One runs at a time, as with {@link #then}. */
    default Future<@Nullable Void> forEachAsync(Function<? super T, ? extends Future<?>> action) {
        return then(element -> action.apply(element).map(nothing -> true)).forEach(done -> {});
    }

    /**
     * Is done when the futures that {@code action} makes of the elements are, of which at most {@code limit} run at a time. The first
     * failure cancels the others.
     */
    default Future<@Nullable Void> forEachConcurrent(int limit, Function<? super T, ? extends Future<?>> action) {
        return bufferUnordered(limit, element -> action.apply(element).map(nothing -> true))
                .forEach(done -> {});
    }

    /**
     * Sends each element, when there is room for it, and closes {@code sender} when this is over, be it by an end, a failure or a cancellation.
     * If nobody receives any more, this fails as the send does.
     */
    default Future<@Nullable Void> forward(Sender<? super T> sender) {
        return this.<Boolean>then(element -> sender.send(element).map(sent -> true))
                .onClose(sender::close)
                .forEach(sent -> {});
    }

    /** How many elements there are. */
    default Future<Long> count() {
        return fold(0L, (count, element) -> count + 1);
    }

    /** The first element, or empty; then the stream is closed. */
    default Future<Optional<T>> findFirst() {
        return take(1).reduce((first, none) -> first);
    }

    /** The last element, or empty. */
    default Future<Optional<T>> last() {
        return reduce((before, last) -> last);
    }

    /** Whether an element fulfils {@code condition}; the stream is closed when the first one does. */
    default Future<Boolean> anyMatch(Predicate<? super T> condition) {
        return filter(condition).findFirst().map(Optional::isPresent);
    }

    /** Whether all elements fulfil {@code condition}; the stream is closed when the first one does not. */
    default Future<Boolean> allMatch(Predicate<? super T> condition) {
        return noneMatch(condition.negate());
    }

    /**
     * The elements, for a thread that may block: it does, for each, as {@link Futures#blockOn} does. Between two calls
     * nothing goes on.
     */
    default Iterator<T> toIterator() {
        return new BlockingIterator<>(this);
    }

    /** The elements, for a thread that may block, see {@link #toIterator}. Closing the result closes this stream and waits for that. */
    default java.util.stream.Stream<T> toJavaStream() {
        Stream<T> stream = Stage.of(this);
        Spliterator<T> elements =
                Spliterators.spliteratorUnknownSize(stream.toIterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(elements, false).onClose(() -> Futures.blockOn(stream.closeAsync()));
    }

    /** Whether no element fulfils {@code condition}; the stream is closed when the first one does. */
    default Future<Boolean> noneMatch(Predicate<? super T> condition) {
        return anyMatch(condition).map(found -> !found);
    }
}
