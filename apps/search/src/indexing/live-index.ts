import {
  carriedOut,
  type Engine,
  engineCode,
  fingerprint,
  fingerprintedParts,
  type IndexNames,
  isIndexMissing,
  SEARCH_SETTINGS,
} from '@vicino/search-index';
import { CHECKSUM } from './indexed-document.js';

/**
 * The fingerprint travels inside the index, as the name of a field no document has among those that may be shown:
 * so it changes places together with the index, and nothing can be recorded of an index that is not true of it.
 */
const MARK = `fingerprint-${fingerprint(fingerprintedParts())}`;

/**
 * `CURRENT`: made by these settings from this reference data. `OUTDATED`: made by others, answers all the same.
 * `MISSING`: never made, or lost with the engine's data.
 */
export type IndexState = 'CURRENT' | 'OUTDATED' | 'MISSING';

export async function indexState(engine: Engine, uid: string): Promise<IndexState> {
  try {
    const shown = await engine.index(uid).getDisplayedAttributes();
    return shown?.includes(MARK) ? 'CURRENT' : 'OUTDATED';
  } catch (error) {
    if (isIndexMissing(error)) return 'MISSING';
    throw error;
  }
}

export async function indexExists(engine: Engine, uid: string): Promise<boolean> {
  try {
    await engine.getRawIndex(uid);
    return true;
  } catch (error) {
    if (isIndexMissing(error)) return false;
    throw error;
  }
}

/** Makes an empty index with the settings; one of that name is removed first. */
export async function createIndex(engine: Engine, uid: string): Promise<void> {
  await removeIndex(engine, uid);
  await carriedOut(engine, engine.createIndex(uid, { primaryKey: 'id' }));
  const displayedAttributes = [...SEARCH_SETTINGS.displayedAttributes, CHECKSUM, MARK];
  await carriedOut(engine, engine.index(uid).updateSettings({ ...SEARCH_SETTINGS, displayedAttributes }));
}

export async function removeIndex(engine: Engine, uid: string): Promise<void> {
  try {
    await carriedOut(engine, engine.deleteIndex(uid));
  } catch (error) {
    if (engineCode(error) !== 'index_not_found') throw error;
  }
}

/** Puts the index just filled in the place of the live one, in one step of the engine; the old one is removed. */
export async function goLive(engine: Engine, names: IndexNames): Promise<void> {
  const replaces = (await indexState(engine, names.live)) !== 'MISSING';
  await carriedOut(engine, engine.swapIndexes([{ indexes: [names.next, names.live], rename: !replaces }]));
  if (replaces) await removeIndex(engine, names.next);
}
