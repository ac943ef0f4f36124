package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** {@code super.m()} in async methods and blocks of classes that stand in async code. */
final class SuperInMovedClasses {
    static class Base {
        final Trace events;

        Base(Trace events) {
            this.events = events;
        }

        String plain() {
            return "plain";
        }

        @Async
        Future<String> waits() {
            return Future.ready("base" + events.pause(1).await());
        }
    }

    @Async
    private static Future<String> local(Trace trace) {
        int n = trace.pause(2).await();
        class Local extends Base {
            Local() {
                super(trace);
            }

            @Override
            String plain() {
                return "x" + n;
            }

            @Async
            @Override
            Future<String> waits() {
                return Future.ready(super.plain() + trace.pause(n).await() + super.waits().await());
            }

            Future<String> block() {
                return Future.async(() -> Future.ready(super.plain() + trace.pause(n).await() + super.waits().await()));
            }
        }
        Local local = new Local();
        trace.pause(3).await();
        return Future.ready(local.waits().await() + " " + local.block().await());
    }

    @Async
    private static Future<String> anonymous(Trace trace) {
        trace.pause(4).await();
        Base base = new Base(trace) {
            @Async
            @Override
            Future<String> waits() {
                return Future.ready("over" + super.waits().await());
            }
        };
        return Future.ready(base.waits().await());
    }

    private enum Mood {
        SAD {
            @Async
            @Override
            Future<String> say(Trace trace) {
                return Future.ready("sadly " + super.say(trace).await());
            }
        };

        @Async
        Future<String> say(Trace trace) {
            return Future.ready(name() + trace.pause(5).await());
        }
    }

    @Async
    private static Future<String> interfaces(Trace trace) {
        interface Door {
            @Async
            default Future<String> open(Trace trace) {
                return Future.ready("door" + trace.pause(6).await());
            }
        }
        class Gate implements Door {
            @Async
            @Override
            public Future<String> open(Trace trace) {
                return Future.ready("gate " + Door.super.open(trace).await());
            }
        }
        return Future.ready(new Gate().open(trace).await() + trace.pause(7).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(local(trace).await() + "; " + anonymous(trace).await() + "; "
                + Mood.SAD.say(trace).await() + "; " + interfaces(trace).await());
    }
}
