package app;

/** Only bodies of async methods name it. */
class Voice {
    static final String MARK = "!";

    static String raise(String text) {
        return "loud " + text;
    }
}
