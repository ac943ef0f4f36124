package dev.stator.processor.emit;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;

/**
 * Writes the first lines of a body, which its callers know: docs/design/calling-convention.md.
 *
 * <pre>
 *   static Object count(
 *           Context cx, int depth, Songs$count machine, Object awaited, Songs self, int down)
 *           throws Throwable {
 * </pre>
 *
 * What may call itself sees to the depth of the stack, for all its callers:
 *
 * <pre>
 *       if (machine == null &amp;&amp; isDeep(depth)) {
 *           // too many calls on this stack: starts when they have returned
 *           return await(cx, depth, new Songs$count(self, down));
 *       }
 * </pre>
 */
final class BodyStart {

    private static final int WIDTH = 100;

    private BodyStart() {}

    static void write(Code code, AsyncMethod method) {
        signature(code, method);
        if (method.reference().recursive()) {
            code.open("if (machine == null && isDeep(depth)) {");
            code.line("// too many calls on this stack: starts when they have returned");
            code.line("return await(cx, depth, new ", MachineType.of(method), "(", MachineType.given(method), "));");
            code.close("}");
        }
    }

    /**
     * What goes on with a machine:
     *
     * <pre>
     *   protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
     * </pre>
     */
    static void openInMachine(Code code, String access, String name) {
        code.open(
                access,
                " ",
                Names.OBJECT,
                " ",
                name,
                "(",
                Names.CONTEXT,
                " cx, int depth, ",
                Names.OBJECT,
                " awaited) throws ",
                Names.THROWABLE,
                " {");
    }

    private static void signature(Code code, AsyncMethod method) {
        Fragment declaration = MachineType.declaration(method);
        Fragment given = MachineType.declaredGiven(method);
        String space = declaration.pieces().isEmpty() ? "" : " ";
        String comma = given.pieces().isEmpty() ? "" : ",";
        String machineType = MachineType.of(method);
        code.line(
                "static ",
                declaration,
                space,
                Names.OBJECT,
                " ",
                method.reference().body(),
                "(");
        Fragment convention = Fragment.of(
                Names.CONTEXT, " cx, int depth, ", machineType, " machine, ", Names.OBJECT, " awaited", comma);
        if (convention.toString().length() + given.toString().length() > WIDTH) {
            code.line("        ", convention);
            code.line("        ", given, ")");
        } else {
            code.line("        ", convention, comma.isEmpty() ? "" : " ", given, ")");
        }
        code.open("        throws ", Names.THROWABLE, " {");
    }
}
