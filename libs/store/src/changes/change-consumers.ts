/** Who follows the change log. Every change is marked once for each; a name added here starts with the next change. */
export const CHANGE_CONSUMERS = ['search'] as const;
export type ChangeConsumer = (typeof CHANGE_CONSUMERS)[number];

/** The channel on which a commit that marked something is announced, with the ids of the entries: see `payloadsNaming`. */
export const CHANGE_CHANNEL = 'entry_changed';
