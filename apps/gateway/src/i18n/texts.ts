import { Injectable } from '@nestjs/common';
import { createInstance, type TFunction } from 'i18next';
import type { AlternativeKind } from '@vicino/contracts';
import type { EntryKind } from '@vicino/domain';
import { it } from './it.js';

/** Words the gateway itself says. Italian is the only language until another file stands beside `it.ts`. */
@Injectable()
export class Texts {
  private readonly translate: TFunction;

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
  }

  /** Label of a kind of entry; the value itself when it is none. */
  kind(value: EntryKind | (string & {})): string {
    return this.translate(`kind.${value}`, { defaultValue: value });
  }

  /** What to write on a way on. `name`: of the need, the municipality or the body it leads to. */
  alternative(kind: AlternativeKind, told: { count: number; name: string }): string {
    return this.translate(`alternative.${kind}`, told);
  }

  sheetNotFound(): string {
    return this.translate('site.notFound');
  }
}
