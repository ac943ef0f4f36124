package dev.stator.processor.allasync;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.SimpleJavaFileObject;

/** A source file whose methods are async, but for those that are left as they were. */
final class AsyncSource extends SimpleJavaFileObject {

    /** Where a method stands in the text: from its first insertion to its last. */
    private record Range(AsyncMethod method, int start, int end) {}

    private final String original;
    private final List<AsyncMethod> methods;
    private final Set<AsyncMethod> left = new HashSet<>();
    private final List<Range> ranges = new ArrayList<>();
    private String text = "";

    AsyncSource(URI file, String original, List<AsyncMethod> methods) {
        super(file, Kind.SOURCE);
        this.original = original;
        this.methods = methods;
        write();
    }

    private void write() {
        ranges.clear();
        StringBuilder written = new StringBuilder();
        int copied = 0;
        for (AsyncMethod method : methods) {
            if (left.contains(method)) {
                continue;
            }
            int start = -1;
            for (Insertion insertion : method.insertions()) {
                written.append(original, copied, insertion.offset());
                copied = insertion.offset();
                start = start < 0 ? written.length() : start;
                written.append(insertion.text());
            }
            ranges.add(new Range(method, start, written.length()));
        }
        text = written.append(original.substring(copied)).toString();
    }

    /** The async method that a character of the text belongs to. */
    Optional<AsyncMethod> methodAt(long offset) {
        return ranges.stream()
                .filter(range -> range.start() <= offset && offset <= range.end())
                .map(Range::method)
                .findFirst();
    }

    /** Makes methods plain again. */
    void leave(Set<AsyncMethod> refused) {
        left.addAll(refused);
        write();
    }

    int asyncMethods() {
        return methods.size() - left.size();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
