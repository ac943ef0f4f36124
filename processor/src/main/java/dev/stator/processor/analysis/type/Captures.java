package dev.stator.processor.analysis.type;

import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What a local class uses of the method that declares it.
 *
 * @param variables locals and parameters, constants excepted
 * @param self whether it uses the object of the method, or one around that
 * @param typeVariables whether it names a type variable of the method or of the classes around, or captures something of such a type
 * @param types the types that it names
 */
public record Captures(Set<VariableElement> variables, boolean self, boolean typeVariables, Set<TypeElement> types) {}
