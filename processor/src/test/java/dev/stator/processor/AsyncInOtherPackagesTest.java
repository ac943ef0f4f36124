package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.Futures;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class inherits from one of another package, and its machines may not name. */
class AsyncInOtherPackagesTest {

    private static final String BASE = """
            package songs;

            public class Base<X> extends Hidden {
                protected static final int BARS = 4;
                protected int count = 1;

                protected String name() {
                    return "base";
                }

                protected static class Verse {
                    public int lines = 4;
                    public Verse next;

                    public Verse() {}

                    public Verse same(Verse verse) {
                        return verse;
                    }

                    protected Verse self() {
                        return this;
                    }
                }

                public static class Refrain extends Verse {}

                public static <V extends Verse> V through(V verse) {
                    return verse;
                }

                public Verse last;

                public Verse taken(Verse verse) {
                    return verse;
                }

                protected Verse kept(Verse verse) {
                    return verse;
                }

                public static Verse shared(Verse... verses) {
                    return verses[0];
                }

                protected class Singer {
                    public final String name;
                    protected int sung;

                    public Singer(String name) {
                        this.name = name;
                    }

                    protected int sing(int times) {
                        return sung += times;
                    }
                }

                protected interface Voice {
                    String sing(String text);
                }

                protected enum Mood {
                    SAD,
                    GAY
                }
            }

            class Hidden {
                public static class Shown {
                    public int value = 3;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void protectedNestedTypesLiveAcrossAwaits() throws Exception {
        assertThat(run("""
                Verse verse = new Verse();
                Singer singer = new Singer("s");
                Supplier<Verse> verses = Verse::new;
                Function<String, Singer> singers = Singer::new;
                Voice voice = text -> text + "!";
                Mood mood = Mood.GAY;
                Future.yieldNow().await();
                String text = verse.lines + singer.name + verses.get().lines + singers.apply("t").name + voice.sing("v") + mood;
                """)).isEqualTo("4s4tv!GAY");
    }

    @Test
    void protectedNestedTypesGoIntoMembersAndComeOutOfThem() throws Exception {
        assertThat(run("""
                Verse verse = new Verse();
                Future.yieldNow().await();
                verse = kept(taken(shared(verse)));
                last = verse;
                this.last.next = super.kept(super.last);
                super.last = Songs.shared(verse, Base.shared(verse));
                Future.ready(last).await().same(null);
                Verse[] verses = {verse.same(last)};
                UnaryOperator<Verse> all = this::taken;
                Function<Verse, Verse> more = all.andThen(this::kept).andThen(each -> each.same(each));
                Verse given = more.apply(verses[0]);
                Verse inside = Future.async(() -> {
                    Verse one = taken(given);
                    Future.yieldNow().await();
                    last = one;
                    return Future.ready(kept(one));
                }).await();
                class Song extends Verse {
                    Verse second() {
                        next = self();
                        return same(next);
                    }
                }
                Song song = new Song();
                Runnable keeping = () -> last = taken(song.second());
                keeping.run();
                Refrain refrain = through(new Refrain());
                Function<Refrain, Object> taking = this::taken;
                String text = (taking.apply(refrain) == refrain) + "," + (inside == verse) + "," + (last == song.next) + "," + (verse.next == verse) + count;
                """)).isEqualTo("true,true,true,true1");
    }

    @Test
    void typesOfAHiddenSuperclassAreNamedByTheHeir() throws Exception {
        assertThat(run("""
                Shown shown = new Shown();
                Future.yieldNow().await();
                String text = "" + shown.value + new Shown() {}.value;
                """)).isEqualTo("33");
    }

    @Test
    void constantsStayConstants() throws Exception {
        assertThat(run("""
                String text = "";
                switch (Future.ready(4).await()) {
                    case BARS:
                        text = "four";
                }
                byte bars = BARS;
                text += bars;
                """)).isEqualTo("four4");
    }

    @Test
    void localSubclassesUseTheirOwnMembers() throws Exception {
        assertThat(run("""
                int n = Future.ready(1).await();
                class Local extends Base<String> {
                    int next() {
                        return this.count++ + n;
                    }

                    String all() {
                        return this.name() + super.name() + name();
                    }
                }
                Local local = new Local();
                Future.yieldNow().await();
                String text = local.next() + "" + local.next() + local.all();
                """)).isEqualTo("23basebasebase");
    }

    @Test
    void innerClassesExtendInheritedOnes() throws Exception {
        assertThat(run("""
                String text = new Solo().alone().await() + new Duo(2).pair().await();
                """, """
                public class Solo extends Singer {
                    public Solo() {
                        super("solo");
                    }

                    @Async
                    public Future<String> alone() {
                        return Future.ready(Future.ready(name).await() + name() + count);
                    }
                }

                private class Duo extends Singer {
                    private final int n;

                    private Duo(int n) {
                        super("duo");
                        this.n = n;
                    }

                    @Async
                    private Future<String> pair() {
                        return Future.ready(Future.ready(name).await() + name() + n);
                    }
                }
                """)).isEqualTo("solobase1duobase2");
    }

    @Test
    void asyncMethodsOfLocalClassesUseWhatTheseInherit() throws Exception {
        assertThat(run("""
                class Local extends Singer {
                    Local() {
                        super("local");
                    }

                    @Async
                    Future<String> all() {
                        int two = Future.ready(2).await();
                        sung++;
                        this.sung += super.sing(two);
                        IntUnaryOperator more = super::sing;
                        Supplier<Future<Integer>> block = () -> Future.async(() -> Future.ready(sung + sing(1) + Future.ready(sung).await()));
                        return Future.ready(sung + "," + more.applyAsInt(5) + "," + block.get().await() + name + count);
                    }

                    @Override
                    protected int sing(int times) {
                        return 2 * super.sing(times);
                    }
                }
                String text = new Local().all().await();
                """)).isEqualTo("4,9,39local1");
    }

    private Object run(String body) throws Exception {
        return run(body, "");
    }

    private Object run(String body, String members) throws Exception {
        Compilation compilation =
                Compilation.of(folder, Map.of("songs/Base.java", BASE, "app/Songs.java", """
                        package app;

                        import dev.stator.*;
                        import java.util.function.*;
                        import songs.Base;

                        public class Songs extends Base<String> {
                            @Async
                            public Future<String> sing() {
                                %s
                                return Future.ready(text);
                            }
                            %s
                        }
                        """.formatted(body, members)));
        assertThat(compilation.messages()).isEmpty();
        URL[] classes = {compilation.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Object songs = loader.loadClass("app.Songs").getConstructor().newInstance();
            return Futures.blockOn(
                    (Future<?>) songs.getClass().getMethod("sing").invoke(songs));
        }
    }
}
