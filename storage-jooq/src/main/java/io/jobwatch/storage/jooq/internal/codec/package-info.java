/**
 * How nested values of the model are kept as JSON in one column. Each codec names every field it
 * writes, so that renaming a part of the model cannot change what is stored; each document says its
 * version, and fields that a reader does not know are passed over.
 */
@NullMarked
package io.jobwatch.storage.jooq.internal.codec;

import org.jspecify.annotations.NullMarked;
