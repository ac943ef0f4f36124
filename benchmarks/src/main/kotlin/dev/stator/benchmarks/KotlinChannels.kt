package dev.stator.benchmarks

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** Values through a channel: pairs of a coroutine that sends [count] of them and one that receives as many. */
object KotlinChannels {
    @JvmStatic fun onThisThread(capacity: Int, pairs: Int, count: Int) = runBlocking { exchange(capacity, pairs, count) }

    @JvmStatic fun onWorkers(capacity: Int, pairs: Int, count: Int) =
        runBlocking(Dispatchers.Default) { exchange(capacity, pairs, count) }

    private fun CoroutineScope.exchange(capacity: Int, pairs: Int, count: Int) {
        val channel = Channel<Int>(capacity)
        repeat(pairs) {
            launch { for (i in 0 until count) channel.send(i) }
            launch {
                var sum = 0L
                for (i in 0 until count) sum += channel.receive()
                check(sum >= 0)
            }
        }
    }
}
