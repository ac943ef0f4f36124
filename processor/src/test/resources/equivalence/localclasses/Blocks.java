package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.function.Supplier;

/** Local classes in every kind of block: branches, labelled blocks, try, catch and finally, and lambdas that use them. */
final class Blocks {

    private int count;

    @Async
    Future<String> all(Trace trace) {
        String text = "";
        try {
            class InTry {
                String say() {
                    count++;
                    return "try" + count;
                }
            }
            InTry inTry = new InTry();
            text += inTry.say() + trace.pause("t").await();
            trace.fail(new IllegalStateException("caught")).await();
            text += inTry.say();
        } catch (IllegalStateException e) {
            class InCatch {
                final String message = e.getMessage() + count;
            }
            trace.pause("c").await();
            text += new InCatch().message;
        } finally {
            class InFinally {
                String say(int n) {
                    return n == 0 ? "" : "finally" + new InFinally().say(n - 1);
                }
            }
            text += trace.pause(new InFinally().say(2)).await();
        }
        block:
        {
            class InLabelled implements Supplier<String> {
                @Override
                public String get() {
                    return "labelled" + count;
                }
            }
            Supplier<Supplier<String>> later = () -> new InLabelled();
            text += trace.pause(later.get().get()).await();
            if (text.length() > 3) {
                break block;
            }
            text += new InLabelled().get();
        }
        if (trace.pause(false).await()) {
            text += "no";
        } else {
            class InElse {
                private final int own = ++count;

                class Inner {
                    int both() {
                        return own * 10 + count;
                    }

                    class Deeper {
                        int all() {
                            return both() * 10 + InElse.this.own + Blocks.this.count;
                        }
                    }
                }
            }
            InElse inElse = new InElse();
            InElse.Inner inner = inElse.new Inner();
            trace.pause("gap").await();
            InElse.Inner.Deeper deeper = inner.new Deeper();
            text += inner.both() + "," + deeper.all() + "," + trace.pause(inElse.new Inner().new Deeper().all()).await();
            text += inElse.own;
        }
        String captured = text;
        Supplier<String> lambda = () -> {
            class InLambda {
                String say() {
                    return "lambda" + captured.length() + count;
                }
            }
            record InLambdaToo(InLambda of) {}
            return new InLambdaToo(new InLambda()).of().say();
        };
        trace.pause("gap").await();
        return Future.ready(text + lambda.get());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Blocks().all(trace);
    }
}
