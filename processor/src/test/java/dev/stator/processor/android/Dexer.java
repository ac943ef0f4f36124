package dev.stator.processor.android;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns class files into those of Android, and keeps what the tools say against it. */
final class Dexer {

    /** Android 8, the first with {@code java.time}, method handles and {@code CompletableFuture}. */
    static final int API_LEVEL = 26;

    private final List<String> complaints = new ArrayList<>();
    private final DiagnosticsHandler handler = new DiagnosticsHandler() {
        @Override
        public void error(Diagnostic error) {
            complaints.add("error: " + error.getDiagnosticMessage());
        }

        @Override
        public void warning(Diagnostic warning) {
            complaints.add("warning: " + warning.getDiagnosticMessage());
        }
    };

    List<String> complaints() {
        return complaints;
    }

    /** As a debug build does. */
    void dex(List<Path> classFiles, Path output) throws CompilationFailedException, IOException {
        D8.run(D8Command.builder(handler)
                .addProgramFiles(classFiles)
                .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
                .setMinApiLevel(API_LEVEL)
                .setOutput(output, OutputMode.DexIndexed)
                .build());
    }

    /** As a release build does: what {@code mainClass} does not need is left out, the rest gets short names. */
    void shrink(List<Path> classFiles, String mainClass, Path output) throws CompilationFailedException, IOException {
        String keep = "-keep class " + mainClass + " { public static void main(java.lang.String[]); }";
        R8.run(R8Command.builder(handler)
                .addProgramFiles(classFiles)
                .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
                .addProguardConfiguration(List.of(keep), Origin.unknown())
                .setMinApiLevel(API_LEVEL)
                .setOutput(output, OutputMode.DexIndexed)
                .build());
    }
}
