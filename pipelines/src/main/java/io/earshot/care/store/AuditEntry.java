package io.earshot.care.store;

import java.time.Instant;

/**
 * One change or look at something guarded. Immutable.
 *
 * @param at when
 * @param account who, or what was typed as a name at a failed login
 * @param action what was done
 * @param subject to what: a mention id or an account
 * @param detail more, may be empty
 */
public record AuditEntry(
    Instant at, String account, String action, String subject, String detail) {}
