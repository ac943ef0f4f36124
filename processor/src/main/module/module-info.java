/** The compiler of Stator, as javac finds it on its processor module path. It exports nothing; its libraries lie inside, under names of their own. */
module dev.stator.processor {
    requires java.compiler;
    requires jdk.compiler;

    provides javax.annotation.processing.Processor with
            dev.stator.processor.AsyncProcessor,
            dev.stator.processor.ClaimingProcessor;
}
