package dev.stator.processor.random;

import java.util.Arrays;
import java.util.List;

/**
 * A type of the language, as the sort of its expressions.
 *
 * @param boxed the type argument that stands for it
 * @param textual whether its values look the same in each run, so that a trace may show them
 * @param smallest constants, smallest first
 */
record Type(String name, String boxed, boolean textual, List<String> smallest) implements Tree.Sort {

    static final Type INT = primitive(
            "int",
            "Integer",
            "0",
            "1",
            "7",
            "-3",
            "40",
            "0x7f",
            "0_17",
            "0b1_000",
            "Integer.MAX_VALUE",
            "((int) 1e10)",
            "((int) Long.MIN_VALUE)");
    static final Type LONG = primitive("long", "Long", "0L", "2L", "-5L", "0xFFL", "(1L << 40)", "Long.MIN_VALUE");
    static final Type DOUBLE = primitive("double", "Double", "0.0", "1.5", "-0.0", "1e9", "0x1p3", "Double.NaN");
    static final Type FLOAT = primitive("float", "Float", "0f", "2.5f", "-1f");
    static final Type SHORT =
            primitive("short", "Short", "((short) 0)", "((short) 300)", "((short) -2)", "((short) 70000)");
    static final Type BYTE = primitive("byte", "Byte", "((byte) 0)", "((byte) 127)", "((byte) -8)", "((byte) 300)");
    static final Type CHAR =
            primitive("char", "Character", "'a'", "'z'", "'\\u0041'", "'\\''", "'\\\\'", "'0'", "((char) -1)");
    static final Type BOOLEAN = primitive("boolean", "Boolean", "true", "false");

    static final Type STRING = reference(
            "String",
            "\"\"",
            "\"a\"",
            "\"bc\"",
            "\"word\"",
            "\"\\u0041\\t\"",
            "\"\\\"\\\\ /* \\0 */\"",
            "\"\"\"\ntext\n\"\"\"",
            "\"\"\"\n\\\"\"\" //\\\n  b\\s\"\"\"",
            "((String) null)");
    static final Type BOXED_INT = reference("Integer", "((Integer) 0)", "Integer.valueOf(7)", "((Integer) null)");
    static final Type BOXED_LONG = reference("Long", "((Long) 0L)", "Long.valueOf(-9)");
    static final Type OBJECT = reference(
            "Object",
            "((Object) \"o\")",
            "((Object) (Comparable<String> & CharSequence) \"i\")",
            "((Object) 5)",
            "((Object) 'c')",
            "((Object) null)");
    static final Type INTS = reference("int[]", "(new int[1])", "new int[] {4, 5, 6}", "(new int[0])");
    static final Type STRINGS = reference("String[]", "(new String[1])", "new String[] {\"p\", \"q\"}");
    static final Type GRID = reference("int[][]", "(new int[1][2])", "new int[][] {{3}, {4, 5}}", "(new int[2][])");
    static final Type COLOR = reference("Color", "Color.RED", "Color.GREEN", "Color.BLUE", "((Color) null)");
    static final Type POINT = reference("Point", "new Point(0, \"\")", "new Point(3, \"p\")");
    static final Type BOX = reference("Box<Integer>", "new Box<>((Integer) 0)", "new Box<>((Integer) 9)");
    static final Type LIST = reference("List<String>", "List.<String>of()", "List.of(\"x\", \"y\")");
    static final Type ANYS = reference("List<? extends Object>", "anys(8)", "anys(\"x\", 1)");
    static final Type MAP = reference("Map<String, List<? super Integer>>", "map(2)", "map(null)");

    /** The type variable of generic methods and classes. */
    static final Type VARIABLE = reference("T", "((T) null)");

    static final Type VARIABLES = reference("List<? extends T>", "List.<T>of()");
    static final Type SUPPLIER = new Type(
            "IntSupplier",
            "IntSupplier",
            false,
            List.of("((IntSupplier) () -> 0)", "((IntSupplier) \"five\"::length)"));
    static final Type FUTURE = new Type(
            "Future<Integer>",
            "Future<Integer>",
            false,
            List.of("trace.pause(0)", "trace.pause(6)", "Future.ready(2)"));

    static final List<Type> NUMBERS = List.of(INT, INT, INT, LONG, DOUBLE, CHAR, SHORT, BYTE, FLOAT);

    /** Those that a trace may show. Those used more stand in it more often. */
    static final List<Type> TEXTUAL = List.of(
            INT,
            INT,
            INT,
            INT,
            STRING,
            STRING,
            STRING,
            BOOLEAN,
            BOOLEAN,
            LONG,
            DOUBLE,
            CHAR,
            SHORT,
            BYTE,
            FLOAT,
            BOXED_INT,
            BOXED_LONG,
            OBJECT,
            INTS,
            STRINGS,
            COLOR,
            POINT,
            BOX,
            GRID,
            ANYS,
            MAP,
            LIST);

    private static Type primitive(String name, String boxed, String... constants) {
        return new Type(name, boxed, true, Arrays.asList(constants));
    }

    private static Type reference(String name, String... constants) {
        return new Type(name, name, true, Arrays.asList(constants));
    }

    /** This type where T is that one. */
    Type with(Type argument) {
        if (this.equals(VARIABLE)) {
            return argument;
        }
        return this.equals(VARIABLES) && !argument.equals(VARIABLE) ? listOf(argument) : this;
    }

    private static Type listOf(Type type) {
        return reference(
                "List<? extends " + type + ">",
                "List.<" + type + ">of()",
                "Arrays.<" + type + ">asList(" + type.smallest.get(0) + ")");
    }

    /** Whether its values say what they hold when they become strings. */
    boolean isSpoken() {
        return !name.endsWith("]");
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** Whether it takes two places on the operand stack. */
    boolean isWide() {
        return this.equals(LONG) || this.equals(DOUBLE);
    }

    /** Whether arithmetic on it is done as int. */
    boolean isPromotedToInt() {
        return this.equals(CHAR) || this.equals(SHORT) || this.equals(BYTE);
    }

    boolean isIntegral() {
        return this.equals(INT) || this.equals(LONG) || isPromotedToInt();
    }

    @Override
    public String toString() {
        return name;
    }
}
