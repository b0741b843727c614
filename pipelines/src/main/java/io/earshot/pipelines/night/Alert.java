package io.earshot.pipelines.night;

import java.time.Instant;

/**
 * Something a team lead should hear of before opening the queue.
 *
 * @param kind {@code surge}: more complaints than usual
 * @param brand the brand, or null when the mentions name none
 * @param from from when on, an hour
 * @param to until when, an hour
 * @param complaints how many complaints in that time, copies not counted
 * @param expected the mean of the same hours in the weeks before
 * @param weeks how many weeks before were looked at
 */
public record Alert(
    String kind,
    String brand,
    Instant from,
    Instant to,
    long complaints,
    double expected,
    int weeks) {}
