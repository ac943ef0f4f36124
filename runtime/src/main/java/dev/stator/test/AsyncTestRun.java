package dev.stator.test;

import dev.stator.Future;
import dev.stator.executor.LocalExecutor;
import dev.stator.task.Spawner;
import dev.stator.time.VirtualClock;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** One test method that returns a future: calls it in place of the template's, and drives the future to its end. */
final class AsyncTestRun implements InvocationInterceptor, ParameterResolver, ExecutionCondition {

    private static final int IN_ORDER = -1;

    private final Method method;
    private final int seed;

    /** What runs tasks beside the test, and its clock; both null until the test is run. */
    private @Nullable Spawner spawner;

    private @Nullable VirtualClock clock;

    /** A run in which tasks run first in, first out. */
    AsyncTestRun(Method method) {
        this(method, IN_ORDER);
    }

    /** A run in which a seed decides which task runs next. */
    AsyncTestRun(Method method, int seed) {
        this.method = method;
        this.seed = seed;
    }

    String displayName() {
        String parameters =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", "));
        String name = AnnotationSupport.findAnnotation(method, DisplayName.class)
                .map(DisplayName::value)
                .orElse(method.getName() + "(" + parameters + ")");
        return seed == IN_ORDER ? name : name + ", seed " + seed;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(method, Disabled.class)
                .map(disabled -> ConditionEvaluationResult.disabled(method + " is @Disabled", disabled.value()))
                .orElse(ConditionEvaluationResult.enabled(null));
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> template,
            ReflectiveInvocationContext<Method> templateContext,
            ExtensionContext context)
            throws Throwable {
        template.skip();
        if (seed == IN_ORDER) {
            runInOrder(context);
        } else {
            SeededExecutor.replay(seed, executor -> {
                spawner = executor;
                clock = executor.clock();
                executor.blockOn(call(context));
            });
        }
    }

    private void runInOrder(ExtensionContext context) {
        List<Throwable> uncaught = new ArrayList<>();
        VirtualClock time = VirtualClock.automatic();
        try (LocalExecutor executor = new LocalExecutor(time, uncaught::add)) {
            spawner = executor;
            clock = time;
            executor.blockOn(call(context));
        }
        if (!uncaught.isEmpty()) {
            throw new AssertionError(
                    "a task has failed, and nobody has joined it: " + uncaught.get(0), uncaught.get(0));
        }
    }

    private Future<?> call(ExtensionContext context) {
        Object future = context.getExecutableInvoker().invoke(method, context.getRequiredTestInstance());
        return (Future<?>) Objects.requireNonNull(future, () -> method + " returned null instead of a future");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.getDeclaringExecutable().equals(method)
                && (type == VirtualClock.class || (spawner != null && type.isInstance(spawner)));
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == VirtualClock.class ? clock : spawner;
    }
}
