package io.earshot.care.store;

/**
 * An account that is logged in. Immutable.
 *
 * @param account who
 * @param csrf what every form of this session has to bring along
 */
public record Session(Account account, String csrf) {}
