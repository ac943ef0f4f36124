package dev.stator.processor.lower;

import static dev.stator.processor.lower.Lowered.assertLowers;
import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.reference;
import static dev.stator.processor.model.Models.text;

import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceLoweringTest {

    private final Models m = new Models();
    private final Local door = m.local("door", reference("Door"));

    @Test
    void aResourceIsClosedOnEveryWayOut() {
        assertLowers(
                m.method(
                        m.use(door, text(reference("Door"), "open()"), false, m.run(m.await(STRING, "knock()"))),
                        m.answer(null)),
                """
                0: line 2
                    door = open();
                    goto 1
                1: try   line 1, fails to 3, cancels to 3
                    await knock() as IGNORED, then 2
                2: line 1, fails to 3, cancels to 3
                    pending = null;
                    goto 4
                3: line 2
                    pending = thrown;
                    goto 4
                4: close door   line 2
                    close(door, pending);
                    if (pending != null) 5 else 6
                5: line 2
                    throw pending
                6: line 3
                    return VALUE
                """);
    }

    @Test
    void aCloseIsAwaitedUnlessTheResourceIsNull() {
        assertLowers(
                m.method(
                        m.use(door, text(reference("Door"), "open()"), true, m.run(m.await(STRING, "knock()"))),
                        m.answer(null)),
                """
                0: line 2
                    door = open();
                    goto 1
                1: try   line 1, fails to 3, cancels to 3
                    await knock() as IGNORED, then 2
                2: line 1, fails to 3, cancels to 3
                    pending = null;
                    goto 4
                3: line 2
                    pending = thrown;
                    goto 4
                4: close door   line 2, fails to 8
                    if (door != null) 5 else 6
                5: line 3, fails to 8
                    await door.closeAsync() as IGNORED, then 6
                6: line 2
                    if (pending != null) 7 else 9
                7: line 2
                    throw pending
                8: close door has failed   line 2
                    throw closeFailed(pending, thrown)
                9: line 3
                    return VALUE
                """);
    }

    @Test
    void whatIsReturnedIsKeptWhileTheCloseRuns() {
        assertLowers(m.method(m.use(door, null, true, m.answer(text(STRING, "text")))), """
                0: try   line 1, fails to 1, cancels to 1
                    result = text;
                    pending = null;
                    goto 2
                1: line 2
                    pending = thrown;
                    result = null;
                    goto 2
                2: close door   line 2, fails to 7
                    if (door != null) 3 else 4
                3: line 3, fails to 7
                    await door.closeAsync() as IGNORED, then 4
                4: line 2
                    if (pending != null) 5 else 6
                5: line 2
                    throw pending
                6: line 2
                    return VALUE result
                7: close door has failed   line 2
                    throw closeFailed(pending, thrown)
                """);
    }

    @Test
    void theCatchAroundSeesTheFailureToClose() {
        Local e = m.local("e", reference("Exception"));
        assertLowers(
                m.method(
                        m.attempt(
                                m.block(m.use(door, text(reference("Door"), "open()"), true, m.run("knock()"))),
                                List.of(m.handler(e, m.run("log(", e, ")"))),
                                null),
                        m.answer(null)),
                """
                0: try   line 2, fails to 8
                    door = open();
                    goto 1
                1: try   line 1, fails to 2, cancels to 2
                    knock();
                    pending = null;
                    goto 3
                2: line 2, fails to 8
                    pending = thrown;
                    goto 3
                3: close door   line 2, fails to 7
                    if (door != null) 4 else 5
                4: line 3, fails to 7
                    await door.closeAsync() as IGNORED, then 5
                5: line 2, fails to 8
                    if (pending != null) 6 else 11
                6: line 2, fails to 8
                    throw pending
                7: close door has failed   line 2, fails to 8
                    throw closeFailed(pending, thrown)
                8: line 3
                    if (thrown instanceof Exception) 9 else 10
                9: catch (Exception e)   line 3
                    e = (Exception) thrown;
                    log(e);
                    goto 11
                10: line 2
                    throw thrown
                11: line 4
                    return VALUE
                """);
    }
}
