import { Injectable } from '@nestjs/common';
import { createInstance, type TFunction } from 'i18next';
import type { AlternativeKind } from '@vicino/contracts';
import { ENTRY_KINDS, type EligibilityReason, type EntryKind } from '@vicino/domain';
import { it } from './it.js';

const NUMBERS = new Intl.NumberFormat('it-IT', { useGrouping: 'always', maximumFractionDigits: 2 });

/** Words the gateway itself says. Italian is the only language until another file stands beside `it.ts`. */
@Injectable()
export class Texts {
  private readonly translate: TFunction;
  /** Asked for with every page of results. */
  private readonly kinds: ReadonlyMap<string, string>;

  constructor() {
    const instance = createInstance({
      lng: 'it',
      fallbackLng: 'it',
      initAsync: false,
      // What goes into a text is written as text by whoever shows it.
      interpolation: { escapeValue: false },
      resources: { it: { translation: it } },
    });
    void instance.init();
    this.translate = instance.t;
    this.kinds = new Map(ENTRY_KINDS.map((kind) => [kind, instance.t(`kind.${kind}`)]));
  }

  /** Label of a kind of entry; the value itself when it is none. */
  kind(value: EntryKind | (string & {})): string {
    return this.kinds.get(value) ?? value;
  }

  /** What to write on a way on. `name`: of the need, the municipality or the body it leads to. */
  alternative(kind: AlternativeKind, told: { count: number; name: string }): string {
    return this.translate(`alternative.${kind}`, told);
  }

  /** How a person stands to a condition, in a sentence that ends with what to do where it is not settled. */
  eligibility({ criterion, answer, untold, value, text }: EligibilityReason): string {
    const about = criterion === 'invalidita' && value !== null ? 'invalidita-percentuale' : (criterion ?? 'other');
    const told = { value: value === null ? '' : NUMBERS.format(value), words: text };
    return this.translate(`eligibility.${about}.${answer === 'ASK' && untold ? 'UNTOLD' : answer}`, told);
  }

  /** Label for words of the provider that stand under no criterion. */
  otherConditions(): string {
    return this.translate('eligibility.other.label');
  }

  sheetNotFound(): string {
    return this.translate('site.notFound');
  }
}
