package dev.stator.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The decisions that make a program: a stream of them from one seed. */
final class Choice {

    private final Random random;

    private int names;

    /** How many trees the part of the program that is being made may still have. */
    private int budget;

    Choice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String of(String... words) {
        return of(List.of(words));
    }

    /** A name that nothing else in the program has. */
    String name(String prefix) {
        return prefix + ++names;
    }

    void budget(int trees) {
        budget = trees;
    }

    /** Takes one tree off the budget. Answers whether there was one. */
    boolean spend() {
        return budget-- > 0;
    }

    /** Begins the choice among forms. */
    <T> Forms<T> forms() {
        return new Forms<>();
    }

    /** Forms of the language that may stand in one place, each with how often it does. */
    final class Forms<T> {

        private final List<Supplier<T>> all = new ArrayList<>();

        private Forms() {}

        Forms<T> add(int weight, Supplier<T> form) {
            for (int i = 0; i < weight; i++) {
                all.add(form);
            }
            return this;
        }

        Forms<T> when(boolean fits, int weight, Supplier<T> form) {
            return fits ? add(weight, form) : this;
        }

        /** Makes one of them. */
        T make() {
            return of(all).get();
        }
    }
}
