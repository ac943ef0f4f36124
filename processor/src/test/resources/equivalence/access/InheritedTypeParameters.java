package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Generic methods of a generic superclass, whose bounds speak of its type variable, called by {@code super}. */
final class InheritedTypeParameters {
    abstract static class Wrapper<T> {
        <S extends T> List<S> wrap(S value) {
            return List.of(value);
        }

        <L extends List<? extends T>> L same(L list) {
            return list;
        }
    }

    static final class Numbers extends Wrapper<Number> {
        @Override
        <S extends Number> List<S> wrap(S value) {
            return List.of();
        }

        @Override
        <L extends List<? extends Number>> L same(L list) {
            throw new IllegalStateException();
        }

        @Async
        Future<String> all(Trace trace) {
            int number = trace.pause(3).await();
            List<Integer> wrapped = super.wrap(number);
            trace.pause(4).await();
            return Future.ready(wrapped + "" + super.same(List.of(1, 5)) + super.<Integer>wrap(7) + wrap(8));
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Numbers().all(trace);
    }
}
