
  @dev.stator.Async
  private static <K, V, W> dev.stator.Future<Map<K, W>> transformed(
      Map<? extends K, ? extends V> map, com.google.common.base.Function<? super V, ? extends W> function) {
    Map<K, W> transformed = new java.util.LinkedHashMap<>();
    for (Entry<? extends K, ? extends V> entry : map.entrySet()) {
      W value = dev.stator.Future.ready((W) function.apply(entry.getValue())).await();
      transformed.put(entry.getKey(), value);
    }
    java.util.function.BiFunction<Object, Object, Integer> size = (a, b) -> transformed.size();
    dev.stator.Future.yieldNow().await();
    return dev.stator.Future.ready(size.apply(map, function) > 0 ? transformed : newHashMap());
  }

  @dev.stator.Async
  static <K, V> dev.stator.Future<Integer> transformedSize(Map<? extends K, ? extends V> map) {
    int left = map.size();
    return dev.stator.Future.ready(
        left + Maps.<K, V, String>transformed(map, value -> "" + value).await().size());
  }
