import { Injectable } from '@nestjs/common';
import { createInstance, type TFunction } from 'i18next';
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
      resources: { it: { translation: it } },
    });
    void instance.init();
    this.translate = instance.t;
  }

  /** Label of a kind of entry; the value itself when it is none. */
  kind(value: EntryKind | (string & {})): string {
    return this.translate(`kind.${value}`, { defaultValue: value });
  }

  sheetNotFound(): string {
    return this.translate('site.notFound');
  }
}
