package dev.stator.processor.layout;

import static dev.stator.processor.layout.Blocks.DONE;
import static dev.stator.processor.layout.Blocks.await;
import static dev.stator.processor.layout.Blocks.block;
import static dev.stator.processor.layout.Blocks.use;
import static dev.stator.processor.layout.Steps.print;
import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.capture;
import static dev.stator.processor.model.Models.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Instruction.Assign;
import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the values of locals are: in fields, in variables of the body and of its steps, or nowhere. */
class LocalsLayoutTest {

    private final Models m = new Models();
    private final Local parameter = m.parameter("parameter", STRING);
    private final Local a = m.local("a", STRING);
    private final Local b = m.local("b", STRING);

    @Test
    void aResultThatIsUsedOnceAtOnceHasNoName() {
        Local once = temporary("once");
        Local twice = temporary("twice");
        MachineClass machine = layout(
                Map.of(),
                block(0, await(once, 1)),
                block(1, await(twice, 2), use("use(", once, ", ", once, ".length());"), use("use();")),
                block(2, await(once, 3), use("use(", twice, ");")),
                block(3, DONE, use("use(", once, ".length());")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  await 1
                case 1:
                  String once = awaited
                  use(once, once.length());
                  use();
                  await 2
                case 2:
                  use((String) boxed(cx, awaited));
                  await 3
                case 3:
                  use(((String) boxed(cx, awaited)).length());
                  return
                """);
        assertThat(machine.hoisted()).isEmpty();
    }

    private static Local temporary(String name) {
        return new Local(Local.Kind.TEMPORARY, name, STRING.text(), null);
    }

    @Test
    void aParameterThatNobodyReadsHasNoField() {
        MachineClass machine = layout(Map.of(), block(0, await(null, 1)), block(1, DONE));
        assertThat(machine.fields()).isEmpty();
    }

    @Test
    void whatSurvivesIsSaved() {
        MachineClass machine = layout(
                Map.of(0, List.of(a), 1, List.of(parameter)),
                block(0, await(null, 1), new Assign(a, Fragment.read(parameter), 1)),
                block(1, await(null, 2), use(a, ";")),
                block(2, DONE, use(parameter, ";")));
        assertThat(machine.fields()).containsExactly(field(parameter, true), field(a, false));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  a = parameter
                  await 1 saves [a]
                case 1:
                  a;
                  await 2 saves [parameter]
                case 2:
                  parameter;
                  return
                """);
    }

    @Test
    void aParameterThatEveryAwaitNeedsIsKept() {
        MachineClass machine = layout(
                Map.of(0, List.of(parameter), 1, List.of(parameter)),
                block(0, await(null, 1)),
                block(1, await(null, 2)),
                block(2, DONE, use(parameter, ";")));
        assertThat(machine.fields())
                .containsExactly(new Field("parameter", STRING.text(), List.of(parameter), true, true));
        assertThat(print(machine)).doesNotContain("saves");
    }

    @Test
    void localsOfOneTypeShareAFieldUnlessAnAwaitNeedsBoth() {
        Local again = m.local("a", STRING);
        Local number = m.local("number", ValueType.INT);
        MachineClass machine = layout(
                Map.of(0, List.of(b, a), 1, List.of(b), 2, List.of(again, number)),
                block(0, await(null, 1)),
                block(1, await(null, 2)),
                block(2, await(null, 3)),
                block(3, DONE));
        assertThat(machine.fields())
                .containsExactly(
                        field(b, false),
                        new Field("a", STRING.text(), List.of(a, again), false, false),
                        field(number, false));
    }

    @Test
    void aSharedFieldOfDifferentNamesIsCalledAfterItsType() {
        ValueType type = Models.reference("java.util.List<String>[]");
        Local first = m.local("first", type);
        Local second = m.local("second", type);
        MachineClass machine = layout(
                Map.of(0, List.of(first), 1, List.of(second)),
                block(0, await(null, 1)),
                block(1, await(null, 2)),
                block(2, DONE));
        assertThat(machine.fields().get(0))
                .isEqualTo(new Field("listArraySlot", type.text(), List.of(first, second), false, false));
    }

    @Test
    void aLambdaCapturesACopyOfWhatChanges() {
        MachineClass machine = layout(
                Map.of(0, List.of(a, parameter)),
                block(0, await(b, 1), new Assign(a, Fragment.text("1"), 1)),
                block(
                        1,
                        DONE,
                        use("run(() -> ", capture(a), capture(b), capture(parameter), ");"),
                        use(write(a), " = 2;")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  a = 1
                  await 1 saves [a]
                case 1:
                  String b = awaited
                  final a2 = a
                  run(() -> a2bparameter);
                  a = 2;
                  return
                """);
    }

    @Test
    void aLocalWithoutInitializerIsDeclaredInTheScopeThatHoldsAllUses() {
        MachineClass machine = layout(
                Map.of(), block(0, DONE, use("if (c()) ", write(a), " = 1; else ", write(a), " = 2;"), use(a, ";")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  String a
                  if (c()) a = 1; else a = 2;
                  a;
                  return
                """);
    }

    private static Field field(Local local, boolean given) {
        return new Field(local.name(), local.type(), List.of(local), given, false);
    }

    private MachineClass layout(Map<Integer, List<Local>> acrossAwait, BasicBlock... blocks) {
        return Blocks.layout(m.method(), acrossAwait, blocks);
    }
}
