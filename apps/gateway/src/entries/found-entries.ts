import { Injectable } from '@nestjs/common';
import type { EntryCard } from '@vicino/store';
import { EntryMemory } from '../caching/entry-memory.js';
import type { LoadedModels } from './answer-to-connection.js';
import type { CardModel } from './card.model.js';
import { toCardModel } from './card-to-model.js';
import type { EntryLoader } from './entry.loader.js';
import { toEntryModel } from './entry-to-model.js';
import type { WantedEntries } from './selection.js';

/** Loads what was found, and no more of it than is wanted. */
@Injectable()
export class FoundEntries {
  constructor(private readonly memory: EntryMemory) {}

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
        return cardModels(await this.memory.cardsByIds(ids), today);
      case 'WHOLE':
        return wholeModels(await whole.loadMany(ids), today);
    }
  }
}

/** Made once a day of each card that is remembered: nobody changes them. */
const made = new WeakMap<EntryCard, { readonly today: string; readonly model: CardModel }>();

function cardModels(cards: ReadonlyMap<string, EntryCard>, today: string): LoadedModels {
  const models = new Map<string, CardModel>();
  for (const [id, card] of cards) {
    const before = made.get(card);
    const model = before?.today === today ? before.model : toCardModel(card, today);
    if (model !== before?.model) made.set(card, { today, model });
    models.set(id, model);
  }
  return models;
}

function wholeModels(loaded: Awaited<ReturnType<EntryLoader['loadMany']>>, today: string): LoadedModels {
  return new Map(
    loaded.flatMap((stored) => {
      if (stored instanceof Error) throw stored;
      return stored?.publication === 'PUBLISHED' ? [[stored.entry.id, toEntryModel(stored, today)] as const] : [];
    }),
  );
}
