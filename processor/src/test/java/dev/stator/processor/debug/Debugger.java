package dev.stator.processor.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a program under a debugger that stops at one line of {@code Songs} and its machines, and may step on from there. */
final class Debugger {

    /** How long a program may run on before it stops again. */
    private static final int PATIENCE_MILLIS = 60_000;

    /**
     * A place where the program stopped.
     *
     * @param file the name of the source
     * @param locals the visible variables, as text, by name
     */
    record Stop(String file, int line, Map<String, String> locals) {}

    private final VirtualMachine machine;
    private final EventRequestManager requests;
    private final String file;
    private final int line;
    private final int depth;
    private final List<Stop> stops = new ArrayList<>();

    private Debugger(VirtualMachine machine, String file, int line, int depth) {
        this.machine = machine;
        this.requests = machine.eventRequestManager();
        this.file = file;
        this.line = line;
        this.depth = depth;
    }

    /** Where the program stops at a breakpoint. */
    static List<Stop> breakAt(Path classes, String file, int line) throws Exception {
        return run(classes, file, line, 0);
    }

    /** Where it stops when it steps on from there to the end of {@code main}, without the runtime and the JDK. */
    static List<Stop> stepFrom(Path classes, int line, int depth) throws Exception {
        return run(classes, "Songs.java", line, depth);
    }

    private static List<Stop> run(Path classes, String file, int line, int depth) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("home").setValue(System.getProperty("java.home"));
        arguments.get("main").setValue("Songs");
        arguments
                .get("options")
                .setValue("-cp \"" + classes + File.pathSeparator + System.getProperty("java.class.path") + "\"");
        VirtualMachine machine = connector.launch(arguments);
        Debugger debugger = new Debugger(machine, file, line, depth);
        try {
            debugger.listen();
        } finally {
            machine.process().destroyForcibly();
        }
        return debugger.stops;
    }

    private void listen() throws InterruptedException {
        ClassPrepareRequest classes = requests.createClassPrepareRequest();
        classes.addClassFilter("Songs*");
        classes.enable();
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove(PATIENCE_MILLIS);
                if (events == null) {
                    throw new AssertionError("The program hangs.");
                }
                for (Event event : events) {
                    handle(event);
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            if (machine.process().waitFor() != 0) {
                throw new AssertionError("The program failed.", e);
            }
        }
    }

    private void handle(Event event) {
        if (event instanceof ClassPrepareEvent prepared) {
            lines(prepared.referenceType())
                    .forEach(location ->
                            requests.createBreakpointRequest(location).enable());
        } else if (event instanceof BreakpointEvent || event instanceof StepEvent) {
            stops.add(stop((LocatableEvent) event));
            if (depth != 0 && requests.stepRequests().isEmpty()) {
                step(((LocatableEvent) event).thread());
            }
        }
    }

    private void step(ThreadReference thread) {
        StepRequest step = requests.createStepRequest(thread, StepRequest.STEP_LINE, depth);
        List.of("dev.stator.*", "java.*", "javax.*", "sun.*", "com.sun.*", "jdk.*")
                .forEach(step::addClassExclusionFilter);
        step.enable();
    }

    private List<Location> lines(ReferenceType type) {
        try {
            return type.sourceName().equals(file) ? type.locationsOfLine(line) : List.of();
        } catch (AbsentInformationException e) {
            return List.of();
        }
    }

    private static Stop stop(LocatableEvent event) {
        try {
            StackFrame frame = event.thread().frame(0);
            Map<String, String> locals = new TreeMap<>();
            for (LocalVariable variable : frame.visibleVariables()) {
                locals.put(variable.name(), String.valueOf(frame.getValue(variable)));
            }
            return new Stop(event.location().sourceName(), event.location().lineNumber(), locals);
        } catch (AbsentInformationException | IncompatibleThreadStateException e) {
            throw new AssertionError(e);
        }
    }
}
