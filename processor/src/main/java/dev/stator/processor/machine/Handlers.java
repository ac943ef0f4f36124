package dev.stator.processor.machine;

import dev.stator.processor.model.Local;
import java.util.List;

/**
 * Where failures and cancellations go. {@code state} always names a label of the region that is running, so the state alone decides.
 *
 * @param onFailure routes of a failure; a state in none of them fails the method
 * @param onCancellation routes of a cancellation
 * @param thrown the local that holds what was thrown where a route ends
 * @param failure the name by which the body catches what is thrown on the way there
 */
public record Handlers(List<Route> onFailure, List<Route> onCancellation, Local thrown, String failure) {

    public Handlers {
        onFailure = List.copyOf(onFailure);
        onCancellation = List.copyOf(onCancellation);
    }

    /**
     * What is thrown at one of {@code states} goes on at {@code target}.
     *
     * @param words the target for readers: {@code catch, 13}
     */
    public record Route(List<Integer> states, int target, String words) {

        public Route {
            states = List.copyOf(states);
        }
    }
}
