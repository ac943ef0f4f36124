package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of all kinds of an interface with private helpers and nested types. */
interface InterfaceMembers {
    int LIMIT = 3;

    class Cell {
        private int value = 1;

        private Cell grow() {
            value *= 2;
            return this;
        }

        @Override
        public String toString() {
            return "cell" + value;
        }
    }

    private String secret(Cell cell) {
        return "secret" + cell.value;
    }

    private static Cell cell() {
        return new Cell();
    }

    @Async
    private Future<String> hidden(Trace trace, Cell cell) {
        trace.pause(cell.grow()).await();
        return Future.ready(secret(cell) + name());
    }

    String name();

    @Async
    default Future<String> shown(Trace trace) {
        Cell cell = cell();
        String text = "";
        for (int i = 0; i < LIMIT; i++) {
            text += hidden(trace, cell).await();
        }
        return Future.ready(text + this.name() + InterfaceMembers.this.secret(cell.grow()));
    }

    @Async
    static Future<String> run(Trace trace) {
        InterfaceMembers lambda = () -> "lambda";
        return lambda.shown(trace);
    }
}
