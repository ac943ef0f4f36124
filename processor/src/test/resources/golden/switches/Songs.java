package songs;

import dev.stator.Async;
import dev.stator.Future;

final class Songs {
    enum Mood {
        CALM,
        LOUD,
        SILENT
    }

    /** Groups that fall into one another. */
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> sing(int verse, Future<String> choir) {
        StringBuilder sung = new StringBuilder();
        switch (verse) {
            case 1:
                sung.append("la");
                break;
            // the choir begins
            case 2:
            case 3:
                sung.append(choir.await());
            default:
                sung.append("li");
        }
        return Future.ready(sung.toString());
    }

    /** Only the selector waits. */
    @Async
    static Future<String> answer(Future<Mood> mood) {
        switch (mood.await()) {
            case CALM -> {
                return Future.ready("mm");
            }
            case LOUD -> System.out.println("!");
            case SILENT -> {}
        }
        return Future.ready("");
    }

    /** A switch expression. */
    @Async
    static Future<Integer> volume(Mood mood, Future<Integer> dial) {
        int volume = switch (mood) {
            case CALM -> 1;
            case LOUD -> {
                int turned = dial.await();
                yield turned * 2;
            }
            case SILENT -> 0;
        };
        return Future.ready(volume + 1);
    }
}
