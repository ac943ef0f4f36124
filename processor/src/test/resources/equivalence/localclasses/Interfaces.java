package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Local interfaces with default, static and private methods; sealed hierarchies; annotations on local types. */
final class Interfaces {

    @Async
    static Future<String> run(Trace trace) {
        interface Shape extends Comparable<Shape> {
            int SIDES = 4;
            String NAME = "serial";

            double area();

            default String describe() {
                return name() + area();
            }

            private String name() {
                return "shape" + SIDES;
            }

            static Shape square(double side) {
                return () -> side * side;
            }

            @Override
            default int compareTo(Shape other) {
                return Comparator.comparingDouble(Shape::area).compare(this, other);
            }
        }
        @FunctionalInterface
        interface Maker<T extends Shape> {
            T make(double size);
        }
        record Circle(double radius) implements Shape {
            @Override
            public double area() {
                return 3 * radius * radius;
            }
        }
        double factor = trace.pause(2.0).await();
        @SuppressWarnings(value = {"unused", Shape.NAME})
        final class Scaled implements Shape {
            private final Shape shape;

            Scaled(Shape shape) {
                this.shape = shape;
            }

            @Override
            public double area() {
                return factor * shape.area();
            }
        }
        class Range implements Iterable<Shape> {
            @Override
            public Iterator<Shape> iterator() {
                return new Iterator<>() {
                    int at;

                    @Override
                    public boolean hasNext() {
                        return at < factor;
                    }

                    @Override
                    public Shape next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        return new Circle(at++);
                    }
                };
            }
        }
        Maker<Circle> circles = Circle::new;
        Maker<Scaled> scaled = size -> new Scaled(Shape.square(size));
        List<Shape> shapes = List.of(
                circles.make(trace.pause(1.5).await()), scaled.make(trace.pause(2.5).await()), () -> 1.0);
        String text = "";
        for (Shape shape : shapes) {
            text += shape.describe() + trace.pause(shape.area()).await() + " ";
        }
        for (Shape shape : new Range()) {
            text += trace.pause(shape.toString()).await();
        }
        return Future.ready(text + shapes.stream().sorted().map(Shape::area).toList() + Shape.SIDES);
    }
}
