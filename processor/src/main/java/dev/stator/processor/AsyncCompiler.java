package dev.stator.processor;

import dev.stator.processor.analysis.Analysis;
import dev.stator.processor.analysis.AsyncFile;
import dev.stator.processor.analysis.ClassListener;
import dev.stator.processor.analysis.OuterCompilation;
import dev.stator.processor.dataflow.LiveLocalsAnalysis;
import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import dev.stator.processor.emit.InsideWriter;
import dev.stator.processor.emit.MachineWriter;
import dev.stator.processor.emit.Surroundings;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.IrPrinter;
import dev.stator.processor.ir.IrVerifier;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.layout.Layout;
import dev.stator.processor.link.ClassFiles;
import dev.stator.processor.link.Linker;
import dev.stator.processor.lower.Lowering;
import dev.stator.processor.machine.LineMap;
import dev.stator.processor.machine.Linkage;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.MachinePrinter;
import dev.stator.processor.machine.Origin;
import dev.stator.processor.machine.Source;
import dev.stator.processor.machine.StateDiagram;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Inside;
import dev.stator.processor.model.Local;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The compiler: runs the stages in order.
 *
 * <pre>
 * user's files --analysis--> AsyncMethod --lower--> Body --dataflow--> LiveLocals --layout--> MachineClass --emit--> Source
 *                                                      user's class files + machines' --link--> linked class files
 * </pre>
 *
 * <p>What holds: a program of which every async call is awaited on the spot computes what it would compute if {@code await()} blocked,
 * in the same order, with the same exceptions. What a machine looks like stands in docs/design/calling-convention.md.
 *
 * <p>A file whose bodies do not compile is not rewritten: it is tried again in each later round, since another processor may generate
 * what it lacks, and otherwise javac reports its own errors. If javac then finds nothing wrong with it, the file is reported here.
 */
final class AsyncCompiler {

    private final ProcessingEnvironment environment;
    private final OuterCompilation outer;
    private final Options options;
    private final Linker linker;

    /** A method that has been compiled. */
    private record Machine(AsyncMethod method, Source source) {}

    /** What the linker has to know of one: the class that it belongs to, and the file of that. */
    private record Link(String nestHost, String file, Linkage.Method method) {}

    /** Files that still lack something, by the name of a class in each. */
    private final Map<String, AsyncFile> waiting = new LinkedHashMap<>();

    /** How to report them, if they are written nevertheless, by the same names. */
    private final Map<String, Runnable> reports = new HashMap<>();

    /** Of what has been compiled, in all rounds. */
    private final List<Link> links = new ArrayList<>();

    private final List<Inside> insides = new ArrayList<>();

    /** By class name, what each machine was made of: async code that stands inside it is compiled in the next round. */
    private final Map<String, Origin> origins = new HashMap<>();

    /**
     * @param wrapped what the build tool handed out: sources are created through it
     * @param unwrapped javac's own
     */
    AsyncCompiler(ProcessingEnvironment wrapped, ProcessingEnvironment unwrapped) {
        this.environment = wrapped;
        this.outer = new OuterCompilation(unwrapped);
        this.options = Options.of(wrapped.getOptions(), outer::report);
        this.linker = new Linker(new ClassFiles(unwrapped.getFiler()), this::linkingFailed);
        outer.onCompiled(new ClassListener() {
            @Override
            public void written(String moduleName, String binaryName, URI sourceFile) {
                Runnable report = reports.remove(binaryName);
                if (report != null) {
                    report.run();
                }
                linker.generated(moduleName, binaryName, sourceFile);
            }

            @Override
            public void understood(List<Problem> warnings) {
                warnings.stream().filter(options::reports).forEach(outer::report);
            }

            @Override
            public void finished() {
                linker.finish();
            }
        });
    }

    /** One round of processing, with the types that it brought. */
    void round(Collection<? extends Element> types) {
        waiting.putAll(outer.asyncFiles(types));
        if (waiting.isEmpty()) {
            return;
        }
        Analysis analysis = outer.analyze(waiting.values(), origins, standIns(insides), linker::readCopy);
        reports.clear();
        if (!analysis.errors().isEmpty()) {
            analysis.errors()
                    .forEach(error -> reports.put(String.valueOf(error.className()), outer.reportLater(error)));
            return;
        }
        waiting.values().retainAll(analysis.incomplete());
        analysis.problems().stream().filter(options::reports).forEach(outer::report);
        if (analysis.problems().stream().noneMatch(Problem::isError)) {
            Neighbourhood neighbourhood = new Neighbourhood(environment.getElementUtils());
            List<Machine> compiled = analysis.methods().stream()
                    .map(method -> new Machine(
                            method,
                            compile(
                                    method,
                                    neighbourhood.around(
                                            userType(method.reference().nestHost())))))
                    .toList();
            analysis.insides().forEach(inside -> {
                TypeElement host = userType(inside.host());
                write(InsideWriter.write(inside, neighbourhood.around(host)), host);
            });
            compiled.forEach(machine -> {
                AsyncMethod method = machine.method();
                Source source = machine.source();
                write(source, userType(method.reference().nestHost()));
                origins.put(
                        qualified(source.packageName(), source.simpleName()),
                        new Origin(
                                method.reference().nestHost(),
                                method.file(),
                                method.place(),
                                source.lines(),
                                method.kind() == AsyncMethod.Kind.BLOCK ? null : method.reference()));
                links.add(link(method, source));
            });
            insides.addAll(analysis.insides());
        }
    }

    /** All rounds are over: what is known now is linked. */
    void finish() {
        linkages().forEach(linker::expect);
    }

    /** The stages, for one method. */
    private Source compile(AsyncMethod method, Surroundings surroundings) {
        Body body = Lowering.lower(method);
        assert isVerified(body);
        LiveLocals live = LiveLocalsAnalysis.analyze(body);
        if (options.dumps().contains(Options.Dump.IR)) {
            dump(method, "control-flow graph", IrPrinter.print(body, live));
        }
        MachineClass machine = Layout.layout(body, live, options.longestMethod());
        if (options.dumps().contains(Options.Dump.MACHINE)) {
            dump(method, "machine", MachinePrinter.print(machine));
        }
        if (options.dumps().contains(Options.Dump.DOT)) {
            dump(method, "states", StateDiagram.print(machine));
        }
        return MachineWriter.write(machine, surroundings);
    }

    /** Looked at wherever assertions are on, as in the tests: it takes time. */
    private static boolean isVerified(Body body) {
        IrVerifier.verify(body);
        return true;
    }

    private void dump(AsyncMethod method, String what, String text) {
        String place = method.kind().words() + method.place() + ", " + method.file() + ":" + method.line();
        environment.getMessager().printMessage(Diagnostic.Kind.NOTE, place + ": " + what + "\n" + text.stripTrailing());
    }

    private void write(Source source, TypeElement originating) {
        String name = qualified(source.packageName(), source.simpleName());
        try (Writer writer =
                environment.getFiler().createSourceFile(name, originating).openWriter()) {
            writer.write(source.text());
        } catch (IOException e) {
            outer.report(Problem.of(DiagnosticId.STATOR009, null, 0, name, String.valueOf(e.getMessage())));
        }
    }

    /** What the linker has to do, one linkage for each top-level class. */
    private List<Linkage> linkages() {
        Map<String, List<Link>> byHost = new LinkedHashMap<>();
        for (Link link : links) {
            byHost.computeIfAbsent(link.nestHost(), host -> new ArrayList<>()).add(link);
        }
        List<Linkage> linkages = new ArrayList<>();
        byHost.forEach((host, ofHost) -> linkages.add(new Linkage(
                host,
                ofHost.get(0).file(),
                ofHost.stream().map(Link::method).toList(),
                insidesOf(host),
                bridgesOf(host))));
        return linkages;
    }

    private Link link(AsyncMethod method, Source source) {
        AsyncMethod.Reference reference = method.reference();
        String machine = qualified(reference.packageName(), reference.machine());
        return new Link(
                reference.nestHost(),
                method.file(),
                new Linkage.Method(
                        reference.owner(),
                        reference.name(),
                        reference.descriptor(),
                        reference.constructor(),
                        reference.isFilled()
                                ? method.given().stream().map(Local::name).toList()
                                : List.of(),
                        method.kind(),
                        machine,
                        options.keepsLines() ? LineMap.NONE : source.lines(),
                        method.localTypes().originals(machine)));
    }

    private Map<String, String> insidesOf(String host) {
        return standIns(insides.stream()
                .filter(inside -> userClass(inside.host()).equals(host))
                .toList());
    }

    /** By the name of each stand-in, the class that it stands for. */
    private static Map<String, String> standIns(List<Inside> insides) {
        Map<String, String> owners = new HashMap<>();
        insides.forEach(inside -> addStandIns(inside.root(), owners));
        return owners;
    }

    private static void addStandIns(Inside.StandIn standIn, Map<String, String> replaced) {
        replaced.put(standIn.binaryName(), standIn.owner());
        standIn.nested().forEach(nested -> addStandIns(nested, replaced));
    }

    private List<Inside.Bridge> bridgesOf(String host) {
        return insides.stream()
                .filter(inside -> userClass(inside.host()).equals(host))
                .flatMap(inside -> inside.bridges().stream())
                .toList();
    }

    /** The user's top-level class that a top-level class belongs to: itself, or that of a machine. */
    private String userClass(String className) {
        Origin origin = origins.get(className);
        return origin == null ? className : origin.nestHost();
    }

    private TypeElement userType(String className) {
        return Objects.requireNonNull(outer.type(userClass(className)));
    }

    private static String qualified(String packageName, String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private void linkingFailed(String className, String reason) {
        outer.report(Problem.of(DiagnosticId.STATOR009, className, 0, className, reason));
    }
}
