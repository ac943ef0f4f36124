package dev.stator.processor.layout;

import dev.stator.processor.ir.Handler;
import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Handlers.Route;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where failures and cancellations go, by state, and how a reader is told. */
final class HandlerTable {

    private HandlerTable() {}

    /** The handlers of the regions; null if nothing is handled. */
    static @Nullable Handlers of(Graph graph, List<Region> regions, String failure) {
        Map<Integer, Set<Integer>> onFailure = new TreeMap<>();
        Map<Integer, Set<Integer>> onCancellation = new TreeMap<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        Local thrown = null;
        for (Region region : regions) {
            if (!region.splitsEdge()) {
                numbers.put(region.block().id(), region.state());
            }
            Handler handler = region.handler();
            if (handler != null && !handler.entries().isEmpty()) {
                thrown = handler.thrown();
                add(onFailure, handler.onFailure(), region.states());
                add(onCancellation, handler.onCancellation(), region.states());
            }
        }
        return thrown == null
                ? null
                : new Handlers(
                        routes(graph, numbers, onFailure), routes(graph, numbers, onCancellation), thrown, failure);
    }

    static String onFailure(Graph graph, @Nullable Handler handler) {
        return handler == null || handler.onFailure() == null ? "fails" : words(graph, handler.onFailure());
    }

    static String onCancellation(Graph graph, @Nullable Handler handler) {
        return handler == null || handler.onCancellation() == null ? "done" : words(graph, handler.onCancellation());
    }

    private static void add(Map<Integer, Set<Integer>> routes, @Nullable Integer block, List<Integer> states) {
        if (block != null) {
            routes.computeIfAbsent(block, none -> new TreeSet<>()).addAll(states);
        }
    }

    private static List<Route> routes(Graph graph, Map<Integer, Integer> numbers, Map<Integer, Set<Integer>> routes) {
        List<Route> list = new ArrayList<>();
        routes.forEach((block, states) -> list.add(
                new Route(List.copyOf(states), Objects.requireNonNull(numbers.get(block)), words(graph, block))));
        return list;
    }

    /** {@code catch, 13}: the first word of what the handler is, and its line. */
    private static String words(Graph graph, int block) {
        String note = note(graph, block);
        int end = 0;
        while (end < note.length() && Character.isLetter(note.charAt(end))) {
            end++;
        }
        return (end == 0 ? "line " : note.substring(0, end) + ", ")
                + graph.block(block).line();
    }

    /** The note of the block, or of the first clause that it leads to. */
    private static String note(Graph graph, int block) {
        String own = graph.block(block).note();
        if (own != null) {
            return own.strip();
        }
        return graph.block(block).terminator().successors().stream()
                .map(next -> graph.block(next).note())
                .filter(Objects::nonNull)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }
}
