package dev.stator.test;

import dev.stator.Future;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The extension of JUnit Jupiter behind {@link AsyncTests}: finds the test methods, and has each invoked by an {@link AsyncTestRun}. */
final class AsyncTestProvider implements TestTemplateInvocationContextProvider {

    AsyncTestProvider() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true; // a class may have none yet, or have those of nested classes only
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return AnnotationSupport.findAnnotatedMethods(
                        context.getRequiredTestClass(), AsyncTest.class, HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .flatMap(AsyncTestProvider::runsOf)
                .map(AsyncTestProvider::invocationOf);
    }

    private static Stream<AsyncTestRun> runsOf(Method method) {
        if (!Future.class.isAssignableFrom(method.getReturnType())) {
            throw new IllegalStateException(
                    "a method marked with @AsyncTest returns a Future, which " + method + " does not");
        }
        int seeds = method.getAnnotation(AsyncTest.class).seeds();
        return seeds == 0
                ? Stream.of(new AsyncTestRun(method))
                : IntStream.range(0, seeds).mapToObj(seed -> new AsyncTestRun(method, seed));
    }

    private static TestTemplateInvocationContext invocationOf(AsyncTestRun run) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int index) {
                return run.displayName();
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(run);
            }
        };
    }
}
