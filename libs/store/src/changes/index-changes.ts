import type { DataSource } from 'typeorm';
import { clientConfig } from '../connection/client-config.js';
import { CHANGE_CHANNEL } from './change-consumers.js';
import { listen, type Listening } from './listen.js';
import { changeTold, INDEX_CHANNEL, type StoreChange } from './store-change.js';
import type { UntilChanged } from './until-changed.js';

/** An answer may be out of date for a second; this leaves some of it for being told. */
const DEAF_AT_MOST_MS = 900;

/** When answers given before are answers no more: an entry was written, or what is searched has taken changes up. */
export class IndexChanges {
  constructor(private readonly dataSource: DataSource) {}

  /** To be called once the search answers with the changes, so that nobody remembers an answer from before. */
  async announce(): Promise<void> {
    await this.dataSource.query(`select pg_notify($1, '')`, [INDEX_CHANNEL]);
  }

  /**
   * Calls `onChange` after every commit that wrote entries and every announcement, and whenever listening begins (again).
   * Between `onLost` and the next `onChange` nothing is heard.
   */
  listen(onChange: (change: StoreChange) => void, onLost: (error: Error) => void): Listening {
    return listen({
      client: clientConfig(this.dataSource, 'answers'),
      channels: [CHANGE_CHANNEL, INDEX_CHANNEL],
      deafAtMost: DEAF_AT_MOST_MS,
      onChange: (notice) => onChange(changeTold(notice)),
      onTrouble: onLost,
    });
  }

  /** Keeps memories true for as long as it is not closed; they are told in the order given. */
  tell(memories: readonly UntilChanged[]): Listening {
    return this.listen(
      (change) => memories.forEach((memory) => memory.changed(change)),
      () => memories.forEach((memory) => memory.lost()),
    );
  }
}
