package dev.stator.processor.random;

import java.util.List;

/** The fields of a program's class, and how they are named where an expression stands. */
final class Fields {

    record Field(String name, Type type, boolean isStatic) {}

    private final List<Field> all = List.of(
            new Field("count", Type.INT, false),
            new Field("word", Type.STRING, false),
            new Field("boxed", Type.BOXED_INT, false),
            new Field("numbers", Type.INTS, false),
            new Field("thing", Type.OBJECT, false),
            new Field("small", Type.BYTE, false),
            new Field("letter", Type.CHAR, false),
            new Field("grid", Type.GRID, false),
            new Field("total", Type.LONG, true),
            new Field("ratio", Type.DOUBLE, true),
            new Field("state", Type.INT, true),
            new Field("flag", Type.BOOLEAN, true),
            new Field("text", Type.STRING, true));

    private final Choice choice;
    private final Grammar grammar;

    Fields(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    List<Field> all() {
        return all;
    }

    boolean has(Type type) {
        return all.stream().anyMatch(field -> field.type().equals(type));
    }

    Tree read(Type type, Scope scope) {
        Field field =
                choice.of(all.stream().filter(each -> each.type().equals(type)).toList());
        return Tree.of(type, name(field, scope));
    }

    private String name(Field field, Scope scope) {
        boolean isSimple = !scope.hides(field.name()) && (field.isStatic() || scope.hasInstance);
        return choice.<String>forms()
                .when(isSimple, 4, field::name)
                .when(field.isStatic(), 1, () -> grammar.programClass + "." + field.name())
                .when(!field.isStatic() && scope.instance != null, 2, () -> scope.instance + "." + field.name())
                .when(!field.isStatic(), 1, () -> "other(trace)." + field.name())
                .make();
    }

    Tree declarations() {
        StringBuilder text = new StringBuilder();
        for (Field field : all) {
            text.append(choice.of("", "private ", "protected "))
                    .append(field.isStatic() ? "static " : "")
                    .append(field.type() + " " + field.name() + ";\n");
        }
        return Tree.member(text.toString());
    }
}
