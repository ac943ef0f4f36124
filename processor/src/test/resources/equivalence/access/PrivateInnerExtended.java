package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Classes in a body that extend a private inner class whose object around is given. */
final class PrivateInnerExtended {
    private final int seed;

    PrivateInnerExtended(int seed) {
        this.seed = seed;
    }

    @Override
    public String toString() {
        return "around " + seed;
    }

    private class Node {
        private final int number;

        Node(int number) {
            this.number = number + seed;
        }

        private Node(int first, int... more) {
            this.number = first + more.length + seed;
        }

        int number() {
            return number;
        }
    }

    @Async
    static Future<Integer> anonymous(Trace trace, PrivateInnerExtended around) {
        return Future.ready(around.new Node(trace.pause(1).await()) {
            int number() {
                return super.number() * 2;
            }
        }.number());
    }

    @Async
    static Future<Integer> anonymousPrivately(Trace trace, PrivateInnerExtended around) {
        var node = trace.pause(around).await().new Node(1, 2, trace.pause(3).await()) {
            int more = 4;
        };
        node.more += trace.pause(5).await();
        return Future.ready(node.number() + node.more);
    }

    @Async
    static Future<Integer> local(Trace trace, PrivateInnerExtended around) {
        int more = trace.pause(6).await();
        class Leaf extends Node {
            Leaf(PrivateInnerExtended tree) {
                tree.super(more);
            }
        }
        Leaf leaf = new Leaf(around);
        trace.pause(leaf.number()).await();
        return Future.ready(leaf.number());
    }

    @Async
    static Future<Integer> of(Trace trace, PrivateInnerExtended around) {
        try {
            return Future.ready(around.new Node(trace.pause(7).await()) {
                int number() {
                    return number(1);
                }

                int number(int by) {
                    return super.number() - by;
                }
            }.number());
        } catch (NullPointerException none) {
            return Future.ready(-1);
        }
    }

    @Async
    static Future<String> run(Trace trace) throws Exception {
        PrivateInnerExtended around = new PrivateInnerExtended(trace.pause(100).await());
        trace.log(anonymous(trace, around).await(), anonymousPrivately(trace, around).await());
        trace.log(local(trace, around).await());
        trace.log(of(trace, around).await(), of(trace, null).await());
        return Future.ready("done");
    }
}
