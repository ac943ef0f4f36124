package dev.stator.benchmarks

import kotlin.coroutines.Continuation
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.intrinsics.COROUTINE_SUSPENDED
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn
import kotlin.coroutines.resume
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield

/** What the measured functions wait for: the same as [Source], for continuations. */
class KotlinSource {
    @JvmField var waiting: Continuation<Unit>? = null
    @JvmField var stopped = false
    private var calls = 0L
    private var waits = Long.MAX_VALUE

    fun mustWait(): Boolean {
        if (++calls != waits) return false
        waits += 3
        return true
    }

    suspend fun turn() = suspendCoroutineUninterceptedOrReturn<Unit> {
        waiting = it
        COROUTINE_SUSPENDED
    }

    fun pollute(times: Int, call: Runnable) {
        waits = calls + 3
        repeat(times) { call.run() }
        waits = Long.MAX_VALUE
    }

    /** Resumes what waits, as long as something does. */
    fun drive() {
        while (true) {
            val next = waiting ?: return
            waiting = null
            next.resume(Unit)
        }
    }

    /** Resumes what waits, once. */
    fun resumeOnce() {
        val next = waiting!!
        next.resume(Unit)
    }
}

/** Where a coroutine's result goes. */
class Completion : Continuation<Any?> {
    @JvmField var result: Any? = null
    override val context: CoroutineContext get() = EmptyCoroutineContext
    override fun resumeWith(result: Result<Any?>) {
        this.result = result.getOrThrow()
    }
}

class KotlinValue(@JvmField val number: Int) {
    fun plus(other: Int) = KotlinValue(number + other)
}

object KotlinFunctions {
    @JvmStatic suspend fun chain1(source: KotlinSource, x: Int): Int = chain2(source, x) + 1
    @JvmStatic suspend fun chain2(source: KotlinSource, x: Int): Int = chain3(source, x) + 1
    @JvmStatic suspend fun chain3(source: KotlinSource, x: Int): Int = chain4(source, x) + 1
    @JvmStatic suspend fun chain4(source: KotlinSource, x: Int): Int = chain5(source, x) + 1
    @JvmStatic suspend fun chain5(source: KotlinSource, x: Int): Int = chain6(source, x) + 1
    @JvmStatic suspend fun chain6(source: KotlinSource, x: Int): Int = chain7(source, x) + 1
    @JvmStatic suspend fun chain7(source: KotlinSource, x: Int): Int = chain8(source, x) + 1
    @JvmStatic suspend fun chain8(source: KotlinSource, x: Int): Int = chain9(source, x) + 1
    @JvmStatic suspend fun chain9(source: KotlinSource, x: Int): Int = chain10(source, x) + 1
    @JvmStatic suspend fun chain10(source: KotlinSource, x: Int): Int {
        if (source.mustWait()) source.turn()
        return x + 1
    }

    @JvmStatic suspend fun objects1(source: KotlinSource, x: Int): KotlinValue = objects2(source, x).plus(1)
    @JvmStatic suspend fun objects2(source: KotlinSource, x: Int): KotlinValue = objects3(source, x).plus(1)
    @JvmStatic suspend fun objects3(source: KotlinSource, x: Int): KotlinValue = objects4(source, x).plus(1)
    @JvmStatic suspend fun objects4(source: KotlinSource, x: Int): KotlinValue = objects5(source, x).plus(1)
    @JvmStatic suspend fun objects5(source: KotlinSource, x: Int): KotlinValue = objects6(source, x).plus(1)
    @JvmStatic suspend fun objects6(source: KotlinSource, x: Int): KotlinValue = objects7(source, x).plus(1)
    @JvmStatic suspend fun objects7(source: KotlinSource, x: Int): KotlinValue = objects8(source, x).plus(1)
    @JvmStatic suspend fun objects8(source: KotlinSource, x: Int): KotlinValue = objects9(source, x).plus(1)
    @JvmStatic suspend fun objects9(source: KotlinSource, x: Int): KotlinValue = objects10(source, x).plus(1)
    @JvmStatic suspend fun objects10(source: KotlinSource, x: Int): KotlinValue {
        if (source.mustWait()) source.turn()
        return KotlinValue(x + 1)
    }

    @JvmStatic suspend fun loop(source: KotlinSource, times: Int): Int {
        var sum = 0
        for (i in 0 until times) sum += next(source, i)
        return sum
    }

    @JvmStatic suspend fun next(source: KotlinSource, x: Int): Int {
        if (source.mustWait()) source.turn()
        return x xor 1
    }

    @JvmStatic suspend fun descend(source: KotlinSource, levels: Int): Int {
        if (levels > 1) return descend(source, levels - 1) + 1
        var turns = 0
        while (!source.stopped) {
            source.turn()
            turns++
        }
        return turns
    }

    private suspend fun yields(levels: Int, times: Int): Int {
        if (levels > 1) return yields(levels - 1, times) + 1
        var turns = 0
        while (turns < times) {
            yield()
            turns++
        }
        return turns
    }

    /** One task of runBlocking that yields. */
    @JvmStatic fun blockOnYields(levels: Int, times: Int): Int = runBlocking { yields(levels, times) }
}
