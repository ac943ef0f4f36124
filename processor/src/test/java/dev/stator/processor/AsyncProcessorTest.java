package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor among what else goes on in a compilation. */
class AsyncProcessorTest {

    @TempDir
    Path folder;

    @Test
    void callsAcrossPackagesAwaitTheFuture() {
        Compilation compilation = Compilation.of(folder, Map.of("a/A.java", """
                        package a;

                        import dev.stator.Async;
                        import dev.stator.Future;

                        public final class A {
                            private A() {}

                            @Async
                            public static Future<Integer> one() {
                                return Future.ready(1);
                            }
                        }
                        """, "b/B.java", """
                        package b;

                        import a.A;
                        import dev.stator.Async;
                        import dev.stator.Future;

                        final class B {
                            @Async
                            static Future<Integer> two() {
                                return Future.ready(A.one().await() + A.one().await());
                            }
                        }
                        """));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Future.ready(missing().await());",
                "int wrong = \"a\"; return Future.ready(1);",
                "return Future.ready(Future.ready(1).await()",
                "Future.ready(1).await(); }",
                "int i; i += Future.ready(1).await(); return Future.ready(i);"
            })
    void javacSaysItsOwnErrorsAndNothingElse(String body) {
        Map<String, String> source = Map.of(
                "C.java",
                "import dev.stator.*;\nclass C {\n    @Async Future<Integer> c() {\n        " + body + "\n    }\n}\n");
        Compilation alone = Compilation.of(folder.resolve("alone"), source, "-proc:none");

        assertThat(alone.success()).isFalse();
        assertThat(Compilation.of(folder.resolve("ours"), source).messages()).isEqualTo(alone.messages());
    }

    @Test
    void seesThePlatformOfTheRelease() {
        Compilation compilation = Compilation.of(folder, Map.of("MyList.java", """
                        import dev.stator.Async;
                        import dev.stator.Future;
                        import java.util.AbstractList;

                        abstract class MyList<E> extends AbstractList<E> {
                            boolean getFirst() {
                                return true;
                            }

                            @Async
                            Future<Boolean> first() {
                                Future.yieldNow().await();
                                return Future.ready(getFirst());
                            }
                        }
                        """), "--release", "17");

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }

    @Test
    void anotherCompilerIsRefused() {
        List<Object> messages = new ArrayList<>();
        Messager messager = proxy(Messager.class, arguments -> {
            messages.add(arguments[1]);
            return null;
        });
        new AsyncProcessor().init(proxy(ProcessingEnvironment.class, arguments -> messager));

        assertThat(messages).singleElement().asString().startsWith("[STATOR010] ");
    }

    /** An object whose methods all answer what {@code answer} makes of their arguments. */
    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.to(arguments)));
    }

    private interface Answer {
        Object to(Object[] arguments);
    }
}
