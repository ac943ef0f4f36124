package dev.stator.processor.layout;

import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.capture;
import static dev.stator.processor.model.Models.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Instruction.Assign;
import dev.stator.processor.ir.Instruction.Execute;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.ir.Terminator.Await;
import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.ir.Terminator.Branch;
import dev.stator.processor.ir.Terminator.Goto;
import dev.stator.processor.ir.Terminator.Return;
import dev.stator.processor.ir.Terminator.Switch;
import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.Handlers.Route;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.State;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shapes of bodies, each with the steps that it is laid out in; {@link Steps} prints them. */
class LayoutTest {

    private static final Return DONE = new Return(Return.Kind.VALUE, null, 1);

    private final Models m = new Models();
    private final Local parameter = m.parameter("parameter", STRING);
    private final Local a = m.local("a", STRING);
    private final Local b = m.local("b", STRING);
    private final Local thrown = m.local("thrown", Models.reference("Throwable"));

    @Test
    void anAwaitFallsIntoItsLabel() {
        MachineClass machine = layout(Map.of(), block(0, await(a, 1)), block(1, DONE, use("use(", a, ");")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  await 1
                case 1:
                  String a = awaited
                  use(a);
                  return
                """);
        assertThat(machine.hoisted()).isEmpty();
        assertThat(machine.jumps()).isFalse();
    }

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
    void aLoopJumpsBackAndItsExitStandsBehindIt() {
        MachineClass machine = layout(
                Map.of(),
                block(0, new Goto(1, 1)),
                block(1, new Branch(Fragment.text("more()"), 2, 4, 1)),
                block(2, await(null, 3)),
                block(3, new Goto(1, 1)),
                block(4, DONE, use("end();"), use("end();")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                case 2:
                  if not more()
                    jump 3
                  await 1
                case 1:
                  jump 2
                case 3:
                  end();
                  end();
                  return
                """);
    }

    @Test
    void ifOneArmAwaitsTheOtherStandsInTheIf() {
        MachineClass machine = layout(
                Map.of(),
                block(0, new Branch(Fragment.text("c"), 1, 3, 1)),
                block(1, await(null, 2)),
                block(2, new Goto(4, 1)),
                block(3, new Goto(4, 1), use("plain();")),
                block(4, DONE));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  if not c
                    plain();
                    jump 2
                  await 1
                case 1:
                case 2:
                  return
                """);
    }

    @Test
    void ifBothArmsAwaitTheSecondHasALabel() {
        MachineClass machine = layout(
                Map.of(),
                block(0, new Branch(Fragment.text("c"), 1, 3, 1)),
                block(1, await(null, 2)),
                block(2, DONE),
                block(3, await(null, 4)),
                block(4, DONE));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  if not c
                    jump 3
                  await 1
                case 1:
                  return
                case 3:
                  await 2
                case 2:
                  return
                """);
    }

    @Test
    void armsThatDoNotAwaitStandWhereTheyAreReached() {
        Local exit = m.local("exit", ValueType.INT);
        MachineClass machine = layout(
                Map.of(),
                block(0, choose(exit, 2, arm(1, "1", "2")), new Assign(exit, Fragment.text("1"), 1)),
                block(1, DONE, use("one();")),
                block(2, new Branch(Fragment.text("c"), 3, 3, 1)),
                block(3, DONE));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  int exit = 1
                  switch exit
                    case 1, 2:
                      one();
                      return
                  if not c
                  return
                """);
    }

    @Test
    void ifAnArmOfASwitchCompletesTheDefaultStandsInIt() {
        MachineClass machine = layout(
                Map.of(),
                block(0, choose(parameter, 3, arm(1, "A"), arm(2, "B"))),
                block(1, new Goto(3, 1), use("one();")),
                block(2, DONE, use("two();")),
                block(3, DONE));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  switch parameter
                    case A:
                      one();
                    case B:
                      two();
                      return
                  return
                """);
    }

    @Test
    void armsThatAwaitAreLabelledAndTheDefaultMayStandBehindTheSwitch() {
        MachineClass machine = layout(
                Map.of(),
                block(0, choose(parameter, 3, arm(1, "A"), arm(2, "B"))),
                block(1, await(null, 2)),
                block(2, DONE, use("two();")),
                block(3, await(null, 4)),
                block(4, DONE, use("three();")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  switch parameter
                    case A:
                      jump 3
                    case B:
                      jump 1
                  await 2
                  jump 2
                case 3:
                  await 1
                case 1:
                  two();
                  return
                case 2:
                  three();
                  return
                """);
    }

    @Test
    void aLabelThatControlOnlyFallsIntoIsNone() {
        MachineClass machine = layout(
                Map.of(),
                block(0, new Branch(Fragment.text("c"), 1, 2, 1)),
                block(1, new Goto(2, 1), use("one();")),
                block(2, new Branch(Fragment.text("d"), 3, 4, 1)),
                block(3, await(null, 5)),
                block(4, new Goto(5, 1)),
                block(5, DONE));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  if c
                    one();
                  if not d
                    jump 1
                  await 1
                case 1:
                  return
                """);
    }

    @Test
    void awaitsWhoseResultsGoToOnePlaceGoOnAtOneLabel() {
        MachineClass machine = layout(
                Map.of(),
                block(0, new Branch(Fragment.text("c"), 1, 2, 1)),
                block(1, await(a, 3)),
                block(2, await(a, 3)),
                block(3, DONE, use("use(", a, ");")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  if not c
                    jump 3
                  await 1
                  jump 1
                case 3:
                  await 2
                case 1, 2:
                  String a = awaited
                  use(a);
                  return
                """);
    }

    @Test
    void aParameterThatNobodyReadsHasNoField() {
        MachineClass machine = layout(Map.of(), block(0, await(null, 1)), block(1, DONE));
        assertThat(machine.fields()).isEmpty();
    }

    @Test
    void whereTheHandlerChangesStateIsSet() {
        Handler handler = new Handler(3, null, thrown);
        MachineClass machine = layout(
                Map.of(),
                block(0, new Goto(1, 1)),
                guarded(1, handler, null, await(a, 2)),
                guarded(2, handler, null, new Goto(4, 1)),
                guarded(3, null, "catch (E e)", new Goto(4, 1)),
                block(4, DONE, use("use(", a, thrown, ");")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  state = 2, to catch, 3
                case 2:
                  await 1
                case 1:
                  a = awaited
                  jump 4
                case 3:
                case 4:
                  use(athrown);
                  return
                """);
        assertThat(machine.handlers()).isNotNull();
        assertThat(machine.handlers().onFailure()).containsExactly(new Route(List.of(1, 2), 3, "catch, 3"));
        assertThat(machine.handlers().onCancellation()).isEmpty();
        assertThat(machine.hoisted()).containsExactlyInAnyOrder(a, thrown);
        assertThat(machine.states().get(1)).isEqualTo(new State(1, 1, "source", List.of(), "catch, 3", "done"));
    }

    @Test
    void anAwaitBeforeAJoinTakesItsResultOnTheWay() {
        MachineClass machine = layout(
                Map.of(),
                block(0, new Branch(Fragment.text("c"), 1, 2, 1)),
                block(1, await(a, 2)),
                block(2, DONE, use("use(", a, ");")));
        assertThat(print(machine)).isEqualTo("""
                case 0:
                  if not c
                    jump 2
                  await 1
                case 1:
                  a = awaited
                case 2:
                  use(a);
                  return
                """);
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

    private MachineClass layout(Map<Integer, List<Local>> acrossAwait, BasicBlock... blocks) {
        return Layout.layout(
                new Body(m.method(), List.of(blocks)), new LiveLocals(Map.of(0, Set.of()), acrossAwait), 8_000);
    }

    private static Field field(Local local, boolean given) {
        return new Field(local.name(), local.type(), List.of(local), given, false);
    }

    private static BasicBlock block(int id, Terminator end, Instruction... instructions) {
        return new BasicBlock(id, List.of(instructions), end, null, null, id);
    }

    private static BasicBlock guarded(int id, @Nullable Handler handler, @Nullable String note, Terminator end) {
        return new BasicBlock(id, List.of(), end, handler, note, id);
    }

    private static Await await(@Nullable Local target, int next) {
        return new Await(new Awaited.Future(Fragment.text("f")), target, Result.BOXED, next, 1, "source");
    }

    private static Switch choose(Local selector, int otherwise, Terminator.Arm... arms) {
        return new Switch(Fragment.read(selector), List.of(arms), otherwise, 1);
    }

    private static Terminator.Arm arm(int target, String... labels) {
        return new Terminator.Arm(Stream.of(labels).map(Fragment::text).toList(), target);
    }

    private static Execute use(Object... code) {
        return new Execute(Fragment.of(code), 1);
    }

    private static String print(MachineClass machine) {
        StringBuilder text = new StringBuilder();
        machine.labels().forEach(label -> {
            String states = label.states().stream().map(String::valueOf).collect(Collectors.joining(", "));
            text.append("case ").append(states).append(":\n");
            Steps.print(label.steps(), "  ", text);
        });
        return text.toString();
    }

    /** Prints steps, one a line. */
    private static final class Steps {

        static void print(List<Step> steps, String indent, StringBuilder text) {
            steps.forEach(step -> print(step, indent, text));
        }

        private static void print(Step step, String indent, StringBuilder text) {
            text.append(indent).append(line(step)).append('\n');
            if (step instanceof Step.If branch) {
                print(branch.then(), indent + "  ", text);
                if (!branch.otherwise().isEmpty()) {
                    text.append(indent).append("else\n");
                    print(branch.otherwise(), indent + "  ", text);
                }
            } else if (step instanceof Step.Choose choose) {
                choose.arms().forEach(arm -> {
                    String labels =
                            arm.labels().stream().map(Fragment::toString).collect(Collectors.joining(", "));
                    text.append(indent).append("  case ").append(labels).append(":\n");
                    print(arm.steps(), indent + "    ", text);
                });
                if (!choose.otherwise().isEmpty()) {
                    text.append(indent).append("  default:\n");
                    print(choose.otherwise(), indent + "    ", text);
                }
            }
        }

        private static String line(Step step) {
            if (step instanceof Step.Assign assign) {
                return declared(assign.target(), assign.declares()) + " = " + assign.value();
            }
            if (step instanceof Step.Take take) {
                return declared(take.target(), take.declares()) + " = awaited";
            }
            if (step instanceof Step.Await await) {
                String saves = await.saves().isEmpty()
                        ? ""
                        : " saves "
                                + await.saves().stream().map(Field.Save::local).toList();
                return "await " + await.state() + saves;
            }
            if (step instanceof Step.Execute execute) {
                return execute.statement().toString();
            }
            if (step instanceof Step.Declare declare) {
                return declared(declare.local(), true);
            }
            if (step instanceof Step.Copy copy) {
                return "final " + copy.copy() + " = " + copy.local();
            }
            if (step instanceof Step.If branch) {
                return "if " + (branch.negated() ? "not " : "") + branch.condition();
            }
            if (step instanceof Step.Choose choose) {
                return "switch " + choose.selector();
            }
            if (step instanceof Step.Enter enter) {
                return "state = " + enter.state() + ", to " + enter.words();
            }
            if (step instanceof Step.Jump jump) {
                return "jump " + jump.state();
            }
            return step instanceof Step.Leave ? "return" : step.toString();
        }

        private static String declared(Local local, boolean declares) {
            return declares ? local.type() + " " + local : local.name();
        }
    }
}
