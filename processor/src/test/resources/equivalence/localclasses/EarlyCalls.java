package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Superclass constructors that call what uses captured values, before any field is assigned. */
final class EarlyCalls {

    private final String name;

    EarlyCalls(String name) {
        this.name = name;
    }

    abstract static class Template {
        final String text;

        Template() {
            text = "<" + make() + ">";
        }

        abstract String make();
    }

    class Inner {
        final String of = name + "'s";

        Inner() {
            use();
        }

        void use() {}
    }

    @Async
    Future<String> all(Trace trace, String given) {
        String local = trace.pause("local").await();
        class Filled extends Template {
            final String own = "own";
            final String late;

            {
                late = given + own;
            }

            @Override
            String make() {
                return given + local + name + own + late;
            }
        }
        class OfInner extends Inner {
            OfInner() {}

            OfInner(int n) {
                super();
                trace.log(n);
            }

            OfInner(String text) {
                this(text.length());
            }

            @Override
            void use() {
                trace.log("used", local, name, of);
            }
        }
        String text = new Filled().text + trace.pause("gap").await();
        text += new OfInner().of + new OfInner(trace.pause(2).await()).of + new OfInner("abc").of;
        Inner anonymous = new Inner() {
            @Override
            void use() {
                trace.log("anonymous", given, of);
            }
        };
        {
            class Whole extends OfInner {
                final String whole;

                Whole(String whole) {
                    super(whole);
                    this.whole = whole;
                }
            }
            class WholeInner extends Inner {
                @Override
                void use() {
                    trace.log("whole", given);
                }
            }
            text += new Whole("wh").whole + new WholeInner().of;
        }
        return Future.ready(text + anonymous.of + new Filled().late);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new EarlyCalls("outer").all(trace, "given");
    }
}
