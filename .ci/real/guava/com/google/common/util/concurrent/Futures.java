
  @dev.stator.Async
  static <V> dev.stator.Future<java.util.List<V>> gathered(
      Iterable<? extends ListenableFuture<? extends V>> futures) throws ExecutionException {
    java.util.List<V> gathered = new java.util.ArrayList<>();
    for (ListenableFuture<? extends V> future : futures) {
      while (!future.isDone()) {
        dev.stator.Future.yieldNow().await();
      }
      V value = getDone(future);
      Runnable add = () -> gathered.add(value);
      add.run();
    }
    return dev.stator.Future.ready(gathered);
  }
