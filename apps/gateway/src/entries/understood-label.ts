import type { Understood as UnderstoodMessage } from '@vicino/contracts';
import { needBySlug } from '@vicino/needs';
import { municipalityByCode } from '@vicino/territory';
import type { Understood } from './understood.model.js';

/** What was understood, with how people call it. */
export function labelledUnderstood(understood: UnderstoodMessage): Understood {
  return { ...understood, label: labelOf(understood) };
}

function labelOf({ kind, value, label }: UnderstoodMessage): string {
  switch (kind) {
    case 'NEED':
      return needBySlug(value)?.label ?? label ?? value;
    case 'MUNICIPALITY':
    case 'NEAR':
      return municipalityByCode(value)?.name ?? label ?? value;
    case 'AREA':
      return label ?? value;
  }
}
