package io.earshot.connectors.file;

/** What a file gives, one after the other: records, records that are none, and a broken end. */
public sealed interface FileEntry permits RawRecord, RejectedRecord, BrokenFile {}
