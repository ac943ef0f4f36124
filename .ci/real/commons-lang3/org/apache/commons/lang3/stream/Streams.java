
    @dev.stator.Async
    static <T extends Comparable<? super T>> dev.stator.Future<T> greatest(Stream<? extends T> values, T least) {
        T greatest = least;
        try {
            java.util.Iterator<? extends T> iterator = values.iterator();
            while (iterator.hasNext()) {
                T next = dev.stator.Future.ready((T) iterator.next()).await();
                greatest = next.compareTo(greatest) > 0 ? next : greatest;
            }
        } catch (IllegalStateException e) {
            dev.stator.Future.yieldNow().await();
        } finally {
            values.close();
        }
        return dev.stator.Future.ready(greatest);
    }
