package dev.stator.processor.emit;

import java.util.function.Predicate;

/**
 * What stands around a generated class.
 *
 * @param readsGenerated whether its module reads {@code @Generated}, which is not in java.base
 * @param declares whether its package has a type with this simple name, which comes before a type of java.lang
 * @param imports remembers what files import, for all of a round
 */
public record Surroundings(boolean readsGenerated, Predicate<String> declares, ImportChoices imports) {}
