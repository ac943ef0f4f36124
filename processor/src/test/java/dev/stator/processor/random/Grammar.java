package dev.stator.processor.random;

/** The rules of the language, each kind in a class of its own, for one program. */
final class Grammar {

    final String programClass;
    final Choice choice;
    final Fields fields;
    final Methods methods;
    final Hosts hosts;
    final Receivers receivers;
    final Initializers initializers;
    final Expressions expressions;
    final Numbers numbers;
    final Conditions conditions;
    final Assignments assignments;
    final Awaits awaits;
    final Lambdas lambdas;
    final Generators generators;
    final Statements statements;
    final Declarations declarations;
    final Jumps jumps;
    final Loops loops;
    final Tries tries;
    final Switches switches;
    final Classes classes;
    final LocalTypes localTypes;
    final References references;
    final FlowScopes flowScopes;
    final Patterns patterns;

    Grammar(String programClass, Choice choice) {
        this.programClass = programClass;
        this.choice = choice;
        this.fields = new Fields(this);
        this.methods = new Methods(this);
        this.hosts = new Hosts(this);
        this.receivers = new Receivers(this);
        this.initializers = new Initializers(this);
        this.expressions = new Expressions(this);
        this.numbers = new Numbers(this);
        this.conditions = new Conditions(this);
        this.assignments = new Assignments(this);
        this.awaits = new Awaits(this);
        this.lambdas = new Lambdas(this);
        this.generators = new Generators(this);
        this.statements = new Statements(this);
        this.declarations = new Declarations(this);
        this.jumps = new Jumps(this);
        this.loops = new Loops(this);
        this.tries = new Tries(this);
        this.switches = new Switches(this);
        this.classes = new Classes(this);
        this.localTypes = new LocalTypes(this);
        this.references = new References(this);
        this.flowScopes = new FlowScopes(this);
        this.patterns = new Patterns(this);
    }
}
