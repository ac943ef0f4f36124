package dev.stator.processor.analysis.misuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/**
 * Methods of one type that hold their thread while they wait.
 *
 * @param methods names, separated by blanks; {@code poll/2} is the one with two parameters, the one that waits
 * @param instead what to write in async code
 */
record BlockingMethods(String type, String methods, String instead) {

    private static final String ELSEWHERE =
            "await executor.spawnBlocking(() -> ...), which runs it in a thread that may block";
    private static final String STAGE = "await Future.from(stage)";
    private static final String SIGNAL =
            "let whoever ends the wait complete a CompletableFuture, and await Future.from(it)";

    static final List<BlockingMethods> TABLE = List.of(
            new BlockingMethods("dev.stator.Futures", "blockOn", "await the future"),
            // threads and signals
            new BlockingMethods("java.lang.Thread", "sleep", "await Futures.sleep(duration)"),
            new BlockingMethods("java.util.concurrent.TimeUnit", "sleep", "await Futures.sleep(duration)"),
            new BlockingMethods("java.lang.Thread", "join", SIGNAL),
            new BlockingMethods("java.lang.Object", "wait", SIGNAL),
            new BlockingMethods(
                    "java.util.concurrent.locks.Condition", "await awaitNanos awaitUninterruptibly awaitUntil", SIGNAL),
            new BlockingMethods("java.util.concurrent.locks.LockSupport", "park parkNanos parkUntil", SIGNAL),
            new BlockingMethods("java.util.concurrent.CountDownLatch", "await", SIGNAL),
            new BlockingMethods("java.util.concurrent.CyclicBarrier", "await", SIGNAL),
            new BlockingMethods(
                    "java.util.concurrent.Phaser",
                    "awaitAdvance awaitAdvanceInterruptibly arriveAndAwaitAdvance",
                    SIGNAL),
            new BlockingMethods("java.util.concurrent.Exchanger", "exchange", SIGNAL),
            new BlockingMethods(
                    "java.util.concurrent.Semaphore",
                    "acquire acquireUninterruptibly tryAcquire/2 tryAcquire/3",
                    SIGNAL),
            // futures and queues
            new BlockingMethods("java.util.concurrent.CompletableFuture", "get join", STAGE),
            new BlockingMethods("java.util.concurrent.ForkJoinTask", "get join invoke", ELSEWHERE),
            new BlockingMethods("java.util.concurrent.Future", "get", ELSEWHERE),
            new BlockingMethods(
                    "java.util.concurrent.ExecutorService", "awaitTermination invokeAll invokeAny close", ELSEWHERE),
            new BlockingMethods("java.util.concurrent.CompletionService", "take poll/2", ELSEWHERE),
            new BlockingMethods("java.util.concurrent.BlockingQueue", "put take offer/3 poll/2", ELSEWHERE),
            new BlockingMethods(
                    "java.util.concurrent.BlockingDeque",
                    "put putFirst putLast take takeFirst takeLast offer/3 offerFirst/3 offerLast/3 poll/2 pollFirst/2 pollLast/2",
                    ELSEWHERE),
            new BlockingMethods("java.util.concurrent.TransferQueue", "transfer tryTransfer/3", ELSEWHERE),
            new BlockingMethods("java.lang.Process", "waitFor", "await Future.from(process.onExit())"),
            // files
            new BlockingMethods(
                    "java.io.InputStream", "read readAllBytes readNBytes skip skipNBytes transferTo", ELSEWHERE),
            new BlockingMethods("java.io.Reader", "read skip transferTo", ELSEWHERE),
            new BlockingMethods("java.io.BufferedReader", "readLine", ELSEWHERE),
            new BlockingMethods("java.io.FileOutputStream", "write", ELSEWHERE),
            new BlockingMethods("java.io.RandomAccessFile", "read readFully readLine write", ELSEWHERE),
            new BlockingMethods(
                    "java.nio.channels.FileChannel", "read write force lock transferTo transferFrom", ELSEWHERE),
            new BlockingMethods(
                    "java.nio.file.Files",
                    "readAllBytes readString readAllLines lines write writeString copy move delete deleteIfExists"
                            + " list walk walkFileTree find newInputStream newOutputStream newBufferedReader"
                            + " newBufferedWriter newByteChannel createFile createDirectory createDirectories"
                            + " createTempFile createTempDirectory",
                    ELSEWHERE),
            // the net
            new BlockingMethods("java.net.Socket", "connect", ELSEWHERE),
            new BlockingMethods("java.net.ServerSocket", "accept", ELSEWHERE),
            new BlockingMethods("java.net.DatagramSocket", "receive send", ELSEWHERE),
            new BlockingMethods("java.net.InetAddress", "getByName getAllByName getLocalHost", ELSEWHERE),
            new BlockingMethods("java.net.URL", "openStream getContent", ELSEWHERE),
            new BlockingMethods(
                    "java.net.URLConnection", "connect getInputStream getOutputStream getContent", ELSEWHERE),
            new BlockingMethods("java.net.http.HttpClient", "send", "await Future.from(client.sendAsync(...))"),
            // databases
            new BlockingMethods("java.sql.DriverManager", "getConnection", ELSEWHERE),
            new BlockingMethods("javax.sql.DataSource", "getConnection", ELSEWHERE),
            new BlockingMethods("java.sql.Connection", "commit rollback", ELSEWHERE),
            new BlockingMethods(
                    "java.sql.Statement",
                    "execute executeQuery executeUpdate executeBatch executeLargeUpdate executeLargeBatch",
                    ELSEWHERE),
            new BlockingMethods(
                    "java.sql.PreparedStatement", "execute executeQuery executeUpdate executeLargeUpdate", ELSEWHERE));

    /** Types whose methods only look as if they waited. */
    static final List<String> IN_MEMORY = List.of(
            "java.io.ByteArrayInputStream",
            "java.io.CharArrayReader",
            "java.io.SequenceInputStream",
            "java.io.StringReader");

    private static final Map<String, List<BlockingMethods>> BY_NAME = byName();

    /** The rows that speak of a method of this name and number of parameters. */
    static List<BlockingMethods> named(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        List<BlockingMethods> rows = new ArrayList<>(BY_NAME.getOrDefault(name, List.of()));
        rows.addAll(BY_NAME.getOrDefault(name + "/" + method.getParameters().size(), List.of()));
        return rows;
    }

    private static Map<String, List<BlockingMethods>> byName() {
        Map<String, List<BlockingMethods>> rows = new HashMap<>();
        for (BlockingMethods row : TABLE) {
            for (String name : List.of(row.methods().split(" "))) {
                rows.computeIfAbsent(name, none -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }
}
