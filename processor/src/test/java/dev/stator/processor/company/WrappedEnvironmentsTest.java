package dev.stator.processor.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.stator.processor.AsyncProcessor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** Environments as build tools wrap them; javac's own is inside. */
class WrappedEnvironmentsTest {

    @Test
    void javacsOwn() {
        compilesIn(environment -> environment);
    }

    @Test
    void aFieldOfTheWrapper() {
        compilesIn(Delegating::new);
    }

    @Test
    void aWrapperInAWrapper() {
        compilesIn(environment -> new Delegating(proxy(new Handler(environment))));
    }

    @Test
    void theHandlerOfAProxy() {
        compilesIn(environment -> proxy(new Handler(environment)));
    }

    @Test
    void theVariableOfALambda() {
        compilesIn(environment -> proxy((self, method, arguments) -> invoke(environment, method, arguments)));
    }

    private static void compilesIn(UnaryOperator<ProcessingEnvironment> wrapper) {
        Compilation compilation = Compiler.javac()
                .withProcessors(new Wrapping(wrapper))
                .compile(JavaFileObjects.forSourceString("Songs", """
                        import dev.stator.Async;
                        import dev.stator.Future;

                        class Songs {
                            @Async
                            Future<Integer> sing() {
                                return Future.ready(Future.ready(1).await());
                            }
                        }
                        """));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("Songs$sing")).isPresent();
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                WrappedEnvironmentsTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record Handler(Object target) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return WrappedEnvironmentsTest.invoke(target, method, arguments);
        }
    }

    /** Hands a wrapped environment to the processor, as a build tool does. */
    private static final class Wrapping extends AbstractProcessor {

        private final UnaryOperator<ProcessingEnvironment> wrapper;
        private final AsyncProcessor processor = new AsyncProcessor();

        Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(wrapper.apply(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    /** As Gradle's incremental processing does it. */
    private record Delegating(ProcessingEnvironment delegate) implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }
}
