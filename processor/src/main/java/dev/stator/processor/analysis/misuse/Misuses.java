package dev.stator.processor.analysis.misuse;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.diagnostic.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that is looked for in a file before its async code is read, each in a class of its own; but {@link UnawaitedFutures} looks
 * at all bodies, when javac has understood them.
 */
public final class Misuses {

    private Misuses() {}

    public static void report(Attribution attribution, SourceText source, Consumer<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Check.File file = new Check.File(attribution, source, found::add);
        List.of(
                        new AsyncDeclarations(file),
                        new MisplacedAwaits(file),
                        new MisplacedResources(file),
                        new AsyncBlockArguments(file),
                        new Generators(file),
                        new HeldLocks(file),
                        new BlockingCalls(file),
                        new LostUpdates(file),
                        new ThreadLocalReads(file))
                .forEach(Check::run);
        found.stream().sorted(Comparator.comparingLong(Problem::offset)).forEach(problems);
    }
}
