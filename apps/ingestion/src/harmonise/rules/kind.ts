import type { AccessMode, ApplicationWindow, CostType, EntryKind } from '@vicino/domain';
import { matchOfferKind } from '@vicino/needs';
import { type Answer, certain, likely } from '../answer.js';
import { cleanText } from './text.js';

/** Kinds of offer that stand until further notice; calls, contributions, courses and activities are bounded in time. */
const STANDING = new Set(['servizio', 'informazione', 'bene']);

const BOUNDED_TITLE =
  /^(?:band[oi]|avvis[oi]|contribut[oi]|bonus|voucher|borse?|cors[oi]|laborator[io]|opportunit[àa]|concors[oi]|event[oi])(?!\p{L})/iu;

export interface KindQuestion {
  /** The cell that says it, or empty. */
  readonly stated: string;
  readonly title: string;
  readonly window: ApplicationWindow | null;
  readonly cost: CostType;
  readonly accessModes: readonly AccessMode[];
}

/**
 * Service or opportunity. Where the source has no such column, it is an opportunity if it has days in which to apply,
 * is reached by a call, pays money out, or is called a call, contribution, course…; a service otherwise.
 */
export function kindOf({ stated, title, window, cost, accessModes }: KindQuestion): Answer<EntryKind> {
  const match = matchOfferKind(cleanText(stated));
  if (match.kind === 'CERTAIN') return certain(STANDING.has(match.slug) ? 'SERVICE' : 'OPPORTUNITY');
  if (window !== null) return certain('OPPORTUNITY');
  const bounded = accessModes.includes('bando') || cost === 'contributo-erogato' || BOUNDED_TITLE.test(title);
  return likely(bounded ? 'OPPORTUNITY' : 'SERVICE');
}
