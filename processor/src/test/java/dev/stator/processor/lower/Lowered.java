package dev.stator.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.IrPrinter;
import dev.stator.processor.ir.IrVerifier;
import dev.stator.processor.model.AsyncMethod;

/** Lowers a method and compares the verified graph with a golden. */
final class Lowered {

    private Lowered() {}

    static void assertLowers(AsyncMethod method, String golden) {
        Body body = Lowering.lower(method);
        IrVerifier.verify(body);
        assertThat(IrPrinter.print(body)).isEqualTo(golden);
    }
}
