package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Unicode escapes in names, keywords and everywhere else, and comments between any two tokens. */
final class EscapesAnywhere {
    static int f\u0069eld = 1;
    private int secr\u0065t = 2;
    int[] numbers = {1, 2, 3};

    EscapesAnywhere self() {
        return this;
    }

    @Async
    Future<String> use(Trace trace, int parame\u0074er) {
        int l\u006fcal = trace.pause(5).await();
        local += trace.p\u0061use(l\u006fcal).await();
        \u0069nt other = parameter + \u006cocal;
        for (int \u0069 = 0; i < 2; \u0069++) {
            other += trace.pause(i).\u0061wait();
        }
        EscapesAnywhere.field += trace.pause(1).await();
        this.secret += trace.pause(1).await() + s\u0065cret;
        Runnable r = () -> trace.log(l\u006fcal0(), \u0022quoted\u0022);
        r.run();
        char c = '\u0061';
        String s = "a\u0022 + \u0022b";
        var \u0076ar = "var";
        l\u0061bel:
        while (true) {
            if (trace.pause(true).await()) break label;
        }
        return Future.ready("" + local + other + secret + c + s + var + parameter);
    }

    int local0() {
        return 0;
    }

    @Async
    Future<String> comments(Trace trace, /* a */ int /* b */ n /* c */) {
        /* 1 */ int /* 2 */ a /* 3 */ = /* 4 */ trace /* 5 */ . /* 6 */ pause /* 7 */ ( /* 8 */ n /* 9 */ ) /* 10 */
                . /* 11 */ await /* 12 */ ( /* 13 */ ) /* 14 */; // 15
        a /* = */ += /* x */ trace.pause(/* ) */ 1 /* ( */).await() /* ; */; // += y
        self( /* " */ ) /* . */ . /* [ */ numbers /* ] */ [ /* 0 */ trace.pause(1).await() /* , */ ] /* -= */ *= // *=
                /* 7 */ trace.pause(3).await() // ;
        /* end */;
        /\u002a escaped \u002a/ int d = trace.pause(3).await(); /\u002f to the end \u000a d++;
        a += d /* \u002a/ + trace.pause(d).await();
        if /* if */ ( /* ( */ trace.pause(true).await() /* ) */ ) /* { */ { // if
            a++; // }
        } /* else */ else /* else */ { // {
            a--;
        }
        for ( /* ; */ int i = 0 /* ; */; /* i */ i < trace.pause(2).await() /* ; */; /* ) */ i++ /* ( */ ) /* body */ a += i;
        for ( /* : */ int /* : */ each /* : */ : /* : */ trace.pause(new int[] {1, 2}).await() /* ) */ ) a += each;
        do /* while (false) */ { a++; } /* { */ while /* ( */ ( /* a */ trace.pause(false).await() /* ) */ ) /* ; */ ;
        try /* { */ ( /* a */ AutoCloseable /* b */ c /* = */ = /* d */ () /* -> */ -> /* { */ trace.log("close") /* ; */ ; /* ) */ ) /* { */ {
            a += c == null ? 1 /* : */ : /* ? */ trace.pause(2).await();
        } /* catch */ catch /* ( */ ( /* final */ final /* E */ Exception /* | */ e /* ) */ ) { // }
            a = /* a */ - /* - */ 1;
        } finally /* { */ { // finally
            trace.pause("f" /* " */).await();
        }
        synchronized /* ( */ ( /* a */ trace.pause(this).await() /* b */ ) /* { */ { /* } */ a++; }
        Object o = ( /* a */ Object /* b */ ) /* c */ trace.pause("o").await();
        int[] /* a */ array /* [] */ [ /* 1 */ ] = /* { */ { /* a */ { /* 1 */ trace.pause(1).await() /* , */ } /* , */, { 2 /* } */ } };
        boolean b = /* ! */ ! /* ( */ trace.pause(false).await() /* && */ && /* || */ trace.pause(true).await();
        assert /* a */ trace.pause(true).await() /* : */ : /* b */ "c";
        throw /* t */ trace.pause(new IllegalStateException("" + a + o + array[0][0] + b + numbers[1])).await() /* ; */;
    }

    @Override
    public String toString() {
        return "escapes";
    }

    @Async
    static Future<String> run(Trace trace) {
        field = 1;
        String text = new EscapesAnywhere().use(trace, 7).await() + field;
        try {
            return Future.ready(text + new EscapesAnywhere().comments(trace, 3).await());
        } catch (IllegalStateException e) {
            return Future.ready(text + e.getMessage());
        }
    }
}
