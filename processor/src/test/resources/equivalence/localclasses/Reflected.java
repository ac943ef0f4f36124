package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** What reflection says of local types is what it says without a machine. */
final class Reflected {

    @Async
    Future<String> all(Trace trace, String captured) {
        record Pair(int a, String b) {
            static int made;
        }
        enum Voice {
            HIGH,
            LOW {
                @Override
                public String toString() {
                    return "low";
                }
            }
        }
        interface Shape {
            default String draw() {
                return "drawn";
            }
        }
        abstract class Base implements Shape {
            class Inner {}

            static class Nested {}
        }
        final class Capturing extends Base {
            String value() {
                return captured;
            }

            Object anonymous() {
                return new Object() {};
            }
        }
        trace.pause("gap").await();
        Capturing capturing = new Capturing();
        for (Class<?> type : new Class<?>[] {
            Pair.class,
            Voice.class,
            Voice.LOW.getClass(),
            Shape.class,
            Base.class,
            Base.Nested.class,
            capturing.getClass(),
            capturing.new Inner().getClass(),
            capturing.anonymous().getClass(),
            Capturing[].class
        }) {
            trace.log(
                    type.getName(),
                    type.getSimpleName(),
                    type.isLocalClass(),
                    type.isMemberClass(),
                    type.isAnonymousClass(),
                    type.getModifiers(),
                    type.getEnclosingMethod(),
                    type.getEnclosingClass(),
                    type.getDeclaringClass(),
                    type.getSuperclass(),
                    type.getNestHost());
        }
        trace.pause("gap").await();
        try {
            Object object = new Capturing();
            Voice voice = (Voice) object;
            trace.log(voice);
        } catch (ClassCastException e) {
            trace.log(e.getClass());
        }
        StackTraceElement[] frames = new Object() {
            StackTraceElement[] get() {
                class Deep {
                    StackTraceElement[] get() {
                        return new Exception().getStackTrace();
                    }
                }
                return new Deep().get();
            }
        }.get();
        return Future.ready(frames[0].getMethodName() + frames[0].getLineNumber());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Reflected().all(trace, "captured");
    }
}
