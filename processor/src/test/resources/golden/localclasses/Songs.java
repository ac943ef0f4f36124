package songs;

import dev.stator.Async;
import dev.stator.Future;
import java.util.ArrayList;
import java.util.List;

class Songs {
    private String tune = "la";

    @Async
    Future<List<String>> sing(Future<String> song, int times) {
        record Verse(int number, String words) {}

        String name = song.await();
        // knows the tune
        class Singer {
            private int sung;

            String sing(Verse verse) {
                sung++;
                return tune + name + verse.number() + "/" + times + verse.words();
            }
        }
        class Choir extends Singer {
            final List<Singer> singers = new ArrayList<>(List.of(new Singer(), this));
        }
        Choir choir = new Choir();
        List<String> text = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Verse verse = new Verse(i, song.await());
            choir.singers.forEach(singer -> text.add(singer.sing(verse)));
        }
        return Future.ready(text);
    }
}
