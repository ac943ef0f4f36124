import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes services as people write them: state, plain methods, and async methods that await each other and those of the next service. */
class Services {

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]).resolve("load"));
        int files = Integer.parseInt(arguments[1]);
        for (int i = 0; i < files; i++) {
            String text = SERVICE.replace("%NAME%", "Service" + i).replace("%NEXT%", "Service" + (i + 1) % files);
            Files.writeString(directory.resolve("Service" + i + ".java"), text);
        }
    }

    private static final String SERVICE = """
            package load;

            import dev.stator.Async;
            import dev.stator.Future;
            import java.time.Duration;
            import java.util.ArrayList;
            import java.util.Comparator;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Locale;
            import java.util.Map;
            import java.util.Objects;
            import java.util.Optional;
            import java.util.TreeMap;
            import java.util.function.Function;
            import java.util.function.Predicate;
            import java.util.stream.Collectors;

            /** Keeps the prices of items and serves orders. */
            public class %NAME% {

                /** What a customer wants. */
                public record Order(String customer, Map<String, Integer> amounts) {
                    public Order {
                        Objects.requireNonNull(customer, "customer");
                        amounts = Map.copyOf(amounts);
                        if (amounts.values().stream().anyMatch(amount -> amount <= 0)) {
                            throw new IllegalArgumentException("amounts are positive: " + amounts);
                        }
                    }

                    public List<String> items() {
                        return amounts.keySet().stream().sorted().toList();
                    }
                }

                /** Where an order is. */
                public enum Status {
                    OPEN,
                    PAID,
                    SENT,
                    LOST;

                    boolean isOver() {
                        return switch (this) {
                            case OPEN, PAID -> false;
                            case SENT, LOST -> true;
                        };
                    }
                }

                private final Map<String, Integer> prices = new HashMap<>();
                private final Map<Order, Status> orders = new HashMap<>();
                private final List<String> log = new ArrayList<>();
                private final Duration patience;
                private int served;

                public %NAME%(Map<String, Integer> prices, Duration patience) {
                    this.prices.putAll(prices);
                    this.patience = Objects.requireNonNull(patience);
                }

                public int served() {
                    return served;
                }

                public Optional<Status> status(Order order) {
                    return Optional.ofNullable(orders.get(order));
                }

                public Map<Status, Long> summary() {
                    return orders.values().stream().collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
                }

                public List<Order> matching(Predicate<? super Order> wanted) {
                    List<Order> matching = new ArrayList<>();
                    for (Map.Entry<Order, Status> entry : orders.entrySet()) {
                        if (!entry.getValue().isOver() && wanted.test(entry.getKey())) {
                            matching.add(entry.getKey());
                        }
                    }
                    matching.sort(Comparator.comparing(Order::customer).thenComparing(order -> order.items().size()));
                    return matching;
                }

                public <K extends Comparable<K>> Map<K, List<Order>> by(Function<? super Order, ? extends K> key) {
                    Map<K, List<Order>> grouped = new TreeMap<>();
                    for (Order order : orders.keySet()) {
                        grouped.computeIfAbsent(key.apply(order), absent -> new ArrayList<>()).add(order);
                    }
                    return grouped;
                }

                public void reprice(Map<String, Integer> changes) {
                    changes.forEach((item, price) -> {
                        Integer before = prices.put(item, price);
                        if (before == null) {
                            note("new %s at %d", item, price);
                        } else if (!before.equals(price)) {
                            note("%s: %d instead of %d", item, price, before);
                        }
                    });
                    prices.values().removeIf(price -> price < 0);
                }

                public String report() {
                    StringBuilder report = new StringBuilder();
                    int line = 0;
                    for (String entry : log) {
                        report.append(String.format(Locale.ROOT, "%4d  %s%n", ++line, entry));
                        if (line % 10 == 0) {
                            report.append("----").append(System.lineSeparator());
                        }
                    }
                    return report.append(served).append(" served").toString();
                }

                public void forget(Order order) {
                    Status status = orders.remove(order);
                    if (status != null && !status.isOver()) {
                        throw new IllegalStateException("not over: " + order + " is " + status);
                    }
                }

                private int discount(int total) {
                    int discount = 0;
                    for (int limit = 100; limit <= 1000 && total >= limit; limit *= 2) {
                        discount += limit / 20;
                    }
                    return Math.min(discount, total / 3);
                }

                private Duration patienceFor(Order order) {
                    long items = order.amounts().values().stream().mapToLong(Integer::longValue).sum();
                    return patience.multipliedBy(Math.max(1, items / 10));
                }

                private void note(String format, Object... arguments) {
                    log.add(String.format(Locale.ROOT, format, arguments));
                    if (log.size() > 1000) {
                        log.subList(0, 500).clear();
                    }
                }

                @Override
                public String toString() {
                    return "%NAME%[" + prices.size() + " prices, " + orders.size() + " orders, " + served + " served]";
                }

                @Async
                private Future<Integer> price(String item) {
                    Future.yieldNow().await();
                    Integer price = prices.get(item);
                    return Future.ready(price == null ? 0 : price);
                }

                @Async
                public Future<Integer> total(Order order) {
                    int total = 0;
                    for (String item : order.items()) {
                        if (item.isEmpty()) {
                            continue;
                        }
                        total += price(item).await() * order.amounts().get(item);
                    }
                    return Future.ready(total - discount(total));
                }

                @Async
                public Future<List<String>> affordable(List<String> items, int budget) {
                    List<String> affordable = new ArrayList<>();
                    for (String item : items) {
                        if (price(item).await() <= budget) {
                            affordable.add(item);
                        }
                    }
                    affordable.sort((left, right) -> left.length() - right.length());
                    return Future.ready(affordable);
                }

                @Async
                public Future<String> describe(String item, Future<String> text) {
                    try {
                        String words = text.await();
                        return Future.ready(item + ": " + words + " (" + price(item).await() + ")");
                    } catch (IllegalStateException e) {
                        return Future.ready(item + ": " + e.getMessage());
                    } finally {
                        note("described %s", item);
                    }
                }

                @Async
                public Future<Status> serve(Order order, %NEXT% next) {
                    int total = total(order).await();
                    if (next != null && total == 0) {
                        total = next.total(new %NEXT%.Order(order.customer(), order.amounts())).await();
                    }
                    orders.put(order, total > 0 ? Status.PAID : Status.OPEN);
                    String first = describe(order.items().get(0), Future.ready("first")).await();
                    note("%s: %s within %s", order.customer(), first, patienceFor(order));
                    served++;
                    return Future.ready(orders.get(order));
                }
            }
            """;
}
