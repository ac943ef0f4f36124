package app;

import dev.stator.Futures;

class Main {
    public static void main(String[] arguments) {
        System.out.println(Futures.blockOn(new Songs().sing(1)));
    }
}
