/** Generated machines as they are, one source for each feature: read and reviewed like product code. */
package dev.stator.processor.golden;
