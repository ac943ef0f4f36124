package dev.stator.processor.allasync;

/** Text that is written in front of a character of a source. Several at one place stand in the order in which they were made. */
record Insertion(int offset, String text) {}
