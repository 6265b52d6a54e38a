import type { DataSource } from 'typeorm';
import { clientConfig } from '../connection/client-config.js';
import { CHANGE_CHANNEL } from './change-consumers.js';
import { listen, type Listening } from './listen.js';

/** The channel on which it is announced that questions may have other answers. The payload is empty. */
const INDEX_CHANNEL = 'index_changed';

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
  listen(onChange: () => void, onLost: (error: Error) => void): Listening {
    return listen({
      client: clientConfig(this.dataSource, 'answers'),
      channels: [CHANGE_CHANNEL, INDEX_CHANNEL],
      deafAtMost: DEAF_AT_MOST_MS,
      onChange,
      onTrouble: onLost,
    });
  }
}
