import dev.stator.Future;

abstract class Songs implements Future<String> {
    @Override // STATOR015
    public String await() {
        return "la la la";
    }
}
