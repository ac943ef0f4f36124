/** Loads classes and links them, so that the virtual machine verifies them. */
class Load {
    public static void main(String[] names) throws ClassNotFoundException {
        for (String name : names) {
            Class.forName(name, false, Load.class.getClassLoader()).getDeclaredMethods();
            Class.forName(name);
        }
    }
}
