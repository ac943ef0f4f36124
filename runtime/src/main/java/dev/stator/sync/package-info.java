/**
 * The ways in which tasks talk and wait for each other: channels ({@link dev.stator.sync.Oneshot}, {@link dev.stator.sync.Mpsc},
 * {@link dev.stator.sync.Channel}, {@link dev.stator.sync.Broadcast}, {@link dev.stator.sync.Watch}), and locks that may be held over
 * an await ({@link dev.stator.sync.Mutex}, {@link dev.stator.sync.RwLock}, {@link dev.stator.sync.Semaphore},
 * {@link dev.stator.sync.Notify}, {@link dev.stator.sync.Barrier}, {@link dev.stator.sync.OnceCell}).
 *
 * <p>Rules that hold for all: the futures are operations of one task, everything else may be used by any thread. Who waits is served in
 * the order of arrival. Cancelling a future loses nothing, and a wake that it had is passed on. Wakers are called outside locks. What
 * is ready spends the budget of the poll, see {@link dev.stator.Context#proceed}. Blocking forms refuse threads that run tasks. What
 * happened before a send, a release or a notification happens-before what it makes ready.
 *
 * <p>What may enter: what waits for other tasks. It knows the core, and no executor, no time and no thread. The names and, where this
 * says nothing else, the rules are those of tokio and async-channel.
 */
@NullMarked
package dev.stator.sync;

import org.jspecify.annotations.NullMarked;
