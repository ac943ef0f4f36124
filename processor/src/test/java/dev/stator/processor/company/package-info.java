/** The processor in the company that it keeps: other processors and compilers, modules, the options of javac, separate compilations. */
package dev.stator.processor.company;
