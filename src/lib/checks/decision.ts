/**
 * What people say of a finding. `remarked`: the office tells why, which a reviewer may accept; `explained`: a reviewer holds the
 * reason to be good; `waived`: let pass, perhaps until a day; `reopened`: no decision holds any more.
 */
export const findingDecisions = ['remarked', 'explained', 'waived', 'reopened'] as const;
export type FindingDecision = (typeof findingDecisions)[number];

/** Where a finding stands. One of an older version that the latest no longer has is `fixed`. */
export const findingStates = ['open', 'explained', 'waived', 'fixed'] as const;
export type FindingState = (typeof findingStates)[number];
