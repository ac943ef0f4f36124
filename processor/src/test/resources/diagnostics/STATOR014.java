import dev.stator.AsyncCloseable;

abstract class Songs {
    abstract AsyncCloseable stage();

    void sing() {
        try (AsyncCloseable stage = stage()) { // STATOR014
            System.out.println(stage);
        }
    }
}
