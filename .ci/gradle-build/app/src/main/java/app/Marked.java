package app;

import dev.stator.Async;
import dev.stator.Future;
import library.Book;

/** Overrides an async method of another module. */
class Marked extends Book {
    @Override
    @Async
    public Future<String> verse(int number) {
        String verse = super.verse(number).await();
        return Future.ready(verse + Voice.MARK);
    }
}
