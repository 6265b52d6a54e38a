import { Injectable } from '@nestjs/common';
import type { Profile } from '@vicino/domain';
import type { EntryCard, StoredEntry } from '@vicino/store';
import { EntryMemory } from '../caching/entry-memory.js';
import type { Eligibility } from '../eligibility/eligibility.model.js';
import { toEligibility } from '../eligibility/eligibility-to-model.js';
import { Texts } from '../i18n/texts.js';
import type { LoadedModels } from './answer-to-connection.js';
import type { CardModel } from './card.model.js';
import { toCardModel } from './card-to-model.js';
import type { EntryLoader } from './entry.loader.js';
import { toEntryModel } from './entry-to-model.js';
import type { WantedEntries } from './selection.js';

/** Loads what was found, and no more of it than is wanted. */
@Injectable()
export class FoundEntries {
  constructor(
    private readonly memory: EntryMemory,
    private readonly texts: Texts,
  ) {}

  /**
   * The published ones of these entries, by id; null where nothing of them is wanted.
   * @param whole loads whole entries, for whatever else the request asks of them
   */
  async modelsOf(
    ids: readonly string[],
    { wanted, today, whole }: { wanted: WantedEntries; today: string; whole: EntryLoader },
  ): Promise<LoadedModels> {
    switch (wanted) {
      case 'NONE':
        return null;
      case 'CARDS':
        return new Map(Array.from(await this.memory.cardsByIds(ids), ([id, card]) => [id, modelOf(card, today)]));
      case 'WHOLE':
        return wholeModels(published(await whole.loadMany(ids)), today);
    }
  }

  /** Whether the person may have them: the published ones of these entries, by id. */
  async verdictsOn(
    ids: readonly string[],
    profile: Profile,
    whole: EntryLoader,
  ): Promise<ReadonlyMap<string, Eligibility>> {
    const loaded = published(await whole.loadMany(ids));
    return new Map(loaded.map((stored) => [stored.entry.id, toEligibility(stored, profile, this.texts)]));
  }
}

/** Made once a day of each card that is remembered: nobody changes them. */
const made = new WeakMap<EntryCard, { readonly today: string; readonly model: CardModel }>();

function modelOf(card: EntryCard, today: string): CardModel {
  const before = made.get(card);
  if (before?.today === today) return before.model;
  const model = toCardModel(card, today);
  made.set(card, { today, model });
  return model;
}

function wholeModels(loaded: readonly StoredEntry[], today: string): LoadedModels {
  return new Map(loaded.map((stored) => [stored.entry.id, toEntryModel(stored, today)]));
}

function published(loaded: Awaited<ReturnType<EntryLoader['loadMany']>>): readonly StoredEntry[] {
  return loaded.flatMap((stored) => {
    if (stored instanceof Error) throw stored;
    return stored?.publication === 'PUBLISHED' ? [stored] : [];
  });
}
