import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;

/** The smallest program that suspends. `.ci/run` builds it with plain javac and the two jars. */
public final class Hello {

    private Hello() {}

    @Async
    static Future<String> name() {
        Future.yieldNow().await();
        return Future.ready("Stator");
    }

    @Async
    static Future<String> greeting() {
        return Future.ready("Hello, " + name().await());
    }

    /** Says hello. */
    public static void main(String[] arguments) {
        System.out.println(Futures.blockOn(greeting()));
    }
}
