package dev.stator.processor.analysis.compilation;

import dev.stator.processor.model.LambdaMethod;
import java.util.List;

/** Finds the methods of lambdas in a class file. */
@FunctionalInterface
public interface LambdaMethodReader {

    List<LambdaMethod> read(byte[] classFile);
}
