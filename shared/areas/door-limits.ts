/**
 * How much one partner may ask of the HTTPS door: requests a second over time, how many at once, and how many a day. A
 * request may carry a hundred events, so a backlog of thousands still takes minutes.
 */
export const partnerLimits = { perSecond: 20, atOnce: 50, perDay: 50_000 } as const;

/** How much all partners together may ask, so that the door cannot take the account's whole share of Lambda. */
export const doorLimits = { perSecond: 200, atOnce: 400 } as const;
