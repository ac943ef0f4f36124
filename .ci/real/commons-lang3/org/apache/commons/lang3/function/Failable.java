
    @dev.stator.Async
    static <T, R, E extends Throwable> dev.stator.Future<java.util.List<R>> mapAll(
            java.util.Collection<? extends T> values, FailableFunction<? super T, ? extends R, E> function) throws E {
        java.util.List<R> results = new java.util.ArrayList<>();
        for (T value : values) {
            dev.stator.Future.yieldNow().await();
            results.add(function.apply(value));
        }
        java.util.function.Function<? super T, ? extends R> plain = asFunction(function);
        int mapped = dev.stator.Future.ready(values.size()).await();
        run(() -> results.forEach(result -> java.util.Objects.requireNonNull(plain)));
        return dev.stator.Future.ready(mapped == results.size() ? results : java.util.List.of());
    }
