package dev.stator.processor.layout;

import static dev.stator.processor.layout.Blocks.DONE;
import static dev.stator.processor.layout.Blocks.arm;
import static dev.stator.processor.layout.Blocks.await;
import static dev.stator.processor.layout.Blocks.block;
import static dev.stator.processor.layout.Blocks.choose;
import static dev.stator.processor.layout.Blocks.guarded;
import static dev.stator.processor.layout.Blocks.use;
import static dev.stator.processor.layout.Steps.print;
import static dev.stator.processor.model.Models.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction.Assign;
import dev.stator.processor.ir.Terminator.Branch;
import dev.stator.processor.ir.Terminator.Goto;
import dev.stator.processor.machine.Handlers.Route;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.State;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shapes of bodies, each with the steps that it is laid out in. */
class LayoutTest {

    private final Models m = new Models();
    private final Local parameter = m.parameter("parameter", STRING);
    private final Local a = m.local("a", STRING);
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

    private MachineClass layout(Map<Integer, List<Local>> acrossAwait, BasicBlock... blocks) {
        return Blocks.layout(m.method(), acrossAwait, blocks);
    }
}
