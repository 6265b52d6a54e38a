import type { Understood } from '../api/catalogue.js';
import type { MessageKey } from '../i18n/translate.js';
import type { PageState } from '../state/page-state.js';

/** One thing read from the words, and what undoes or restores it. */
export interface UnderstoodChip {
  readonly message: MessageKey;
  readonly label: string;
  readonly action: 'TAKE_BACK' | 'RESTORE' | 'ACCEPT';
  readonly changes: Partial<PageState>;
}

const MESSAGES: { readonly [kind in Understood['kind']]: MessageKey } = {
  NEED: 'understood.NEED',
  MUNICIPALITY: 'understood.MUNICIPALITY',
  NEAR: 'understood.NEAR',
  AREA: 'understood.AREA',
};

/**
 * What to show of what was understood: what is in force, what a doubtful name may mean, then what the person took back. What
 * gave way to a choice of theirs is not shown: they see their choice.
 */
export function understoodChips(
  understood: readonly Understood[],
  { notMeant, text }: Pick<PageState, 'notMeant' | 'text'>,
): readonly UnderstoodChip[] {
  const chip = ({ kind, label, key, applied }: Understood): UnderstoodChip => ({
    message: applied ? MESSAGES[kind] : 'understood.takenBack',
    label,
    action: applied ? 'TAKE_BACK' : 'RESTORE',
    changes: { notMeant: applied ? [...notMeant, key] : notMeant.filter((other) => other !== key) },
  });
  const offer = ({ label, words }: Understood): UnderstoodChip => ({
    message: 'understood.maybe',
    label,
    action: 'ACCEPT',
    changes: { text: text.replace(words, () => label) },
  });
  return [
    ...understood.filter(({ applied }) => applied).map(chip),
    ...understood.filter(({ doubtful }) => doubtful).map(offer),
    ...understood.filter(({ applied, key }) => !applied && notMeant.includes(key)).map(chip),
  ];
}
