
  @dev.stator.Async
  protected dev.stator.Future<Integer> collected(java.util.function.BiFunction<? super K, ? super V, Boolean> wanted) {
    int collected = 0;
    for (K key : keySet()) {
      V value = getIfPresent(key, /* recordStats= */ false);
      if ((value != null) && dev.stator.Future.ready(wanted.apply(key, value)).await()) {
        collected++;
      }
    }
    evictionLock.lock();
    try {
      java.util.function.IntSupplier sum = () -> data.size();
      collected += sum.getAsInt();
    } finally {
      evictionLock.unlock();
    }
    dev.stator.Future.yieldNow().await();
    return dev.stator.Future.ready(collected);
  }
