package dev.stator.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints what JMH measured as a table of ratios, in Markdown: a line for each workload, its variants beside each other.
 *
 * <p>In: files of {@code -rf json}, one for each JDK. Out: the median of all iterations of all forks, of {@link CpuTime} if that
 * was on and else of the clock on the wall, and the median of the bytes an operation. It reads the few fields it needs, in the layout that JMH writes.
 */
public final class RatioTable {

    private static final List<String> PEERS = List.of("hand", "kotlin", "blocking");

    private static final Pattern RESULT = Pattern.compile("\"benchmark\" : \"([^\"]+)\"");
    private static final Pattern JDK = Pattern.compile("\"jdkVersion\" : \"([^\"]+)\"");
    private static final Pattern PARAMS = Pattern.compile("\"params\" : \\{([^}]*)}");
    private static final Pattern PARAM = Pattern.compile("\"([^\"]+)\" : \"([^\"]+)\"");
    private static final Pattern FIRST_RAW_DATA = Pattern.compile("\"rawData\" : \\[([^a-zA-Z]*)]");
    private static final Pattern BYTES = Pattern.compile(
            "\"[^\"a-z]*gc\\.alloc\\.rate\\.norm\" : \\{.*?\"rawData\" : \\[([^a-zA-Z]*)]", Pattern.DOTALL);

    private static final Pattern CPU =
            Pattern.compile("\"[^\"a-z]*cpu\\.norm\" : \\{.*?\"rawData\" : \\[([^a-zA-Z]*)]", Pattern.DOTALL);

    private RatioTable() {}

    /** The medians of one variant; bytes are NaN where JMH had no {@code -prof gc}. */
    private record Measured(double nanos, double bytes) {

        String brief() {
            String time = String.format(Locale.ROOT, nanos < 10 ? "%.1f" : "%.0f", nanos);
            return Double.isNaN(bytes)
                    ? time + " ns"
                    : time + String.format(Locale.ROOT, " ns, %.0f B", Math.abs(bytes));
        }
    }

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            print(Files.readString(Path.of(file)));
        }
    }

    private static void print(String json) {
        Matcher jdk = JDK.matcher(json);
        System.out.println("JDK " + (jdk.find() ? jdk.group(1) : "unknown") + "\n");
        System.out.println("| workload | generated | hand | Kotlin | blocking "
                + "| generated / hand | Kotlin / generated | generated / blocking | other variants |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        read(json).forEach(RatioTable::printLine);
        System.out.println();
    }

    private static void printLine(String workload, Map<String, Measured> variants) {
        StringBuilder line = new StringBuilder("| " + workload + " |");
        Measured generated = variants.get("generated");
        cell(line, generated == null ? "–" : generated.brief());
        for (String peer : PEERS) {
            cell(line, variants.containsKey(peer) ? variants.get(peer).brief() : "–");
        }
        cell(line, ratio(generated, variants.get("hand")));
        cell(line, ratio(variants.get("kotlin"), generated));
        cell(line, ratio(generated, variants.get("blocking")));
        List<String> others = new ArrayList<>();
        variants.forEach((name, measured) -> {
            if (!name.equals("generated") && !PEERS.contains(name)) {
                others.add(name + " " + measured.brief());
            }
        });
        cell(line, String.join("; ", others));
        System.out.println(line);
    }

    private static void cell(StringBuilder line, String text) {
        line.append(' ').append(text).append(" |");
    }

    private static String ratio(Measured over, Measured under) {
        return over == null || under == null ? "–" : String.format(Locale.ROOT, "%.2f", over.nanos() / under.nanos());
    }

    /** Workload to variant to medians. */
    private static Map<String, Map<String, Measured>> read(String json) {
        Map<String, Map<String, Measured>> workloads = new TreeMap<>();
        List<Integer> starts = new ArrayList<>();
        Matcher results = RESULT.matcher(json);
        while (results.find()) {
            starts.add(results.start());
        }
        starts.add(json.length());
        for (int i = 0; i + 1 < starts.size(); i++) {
            String result = json.substring(starts.get(i), starts.get(i + 1));
            Matcher name = RESULT.matcher(result);
            if (!name.find()) {
                continue;
            }
            String[] names = name.group(1).split("\\.");
            String workload = names[names.length - 2] + params(result);
            workloads
                    .computeIfAbsent(workload, key -> new TreeMap<>())
                    .put(names[names.length - 1], new Measured(time(result), median(BYTES, result)));
        }
        return workloads;
    }

    private static String params(String result) {
        StringBuilder text = new StringBuilder();
        Matcher params = PARAMS.matcher(result);
        if (params.find()) {
            Matcher param = PARAM.matcher(params.group(1));
            while (param.find()) {
                // padded, so that the lines sort as numbers
                text.append(", ").append(param.group(1)).append(String.format(Locale.ROOT, "%4s", param.group(2)));
            }
        }
        return text.toString();
    }

    /** CPU time where it was measured, the wall clock's otherwise. */
    private static double time(String result) {
        double cpu = median(CPU, result);
        return Double.isNaN(cpu) ? median(FIRST_RAW_DATA, result) : cpu;
    }

    private static double median(Pattern rawData, String result) {
        Matcher matcher = rawData.matcher(result);
        if (!matcher.find()) {
            return Double.NaN;
        }
        double[] values = Pattern.compile("[-+0-9.eE]+")
                .matcher(matcher.group(1))
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .sorted()
                .toArray();
        return values.length == 0 ? Double.NaN : (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
