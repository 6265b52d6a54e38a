import { Injectable } from '@nestjs/common';
import { DetailsReader, RunReader, SourceStateReader } from '@vicino/store';
import { badInput } from '../api/api-error.js';
import { IngestionClient } from '../health/ingestion.client.js';
import { toRunModel } from './run-to-model.js';
import type { SourceModel } from './source.model.js';

/** How every source stands, put together from the table of sources and from what the store remembers of them. */
@Injectable()
export class SourcesReport {
  constructor(
    private readonly ingestion: IngestionClient,
    private readonly runs: RunReader,
    private readonly states: SourceStateReader,
    private readonly details: DetailsReader,
  ) {}

  /** @throws INGESTION_UNAVAILABLE */
  async all(): Promise<SourceModel[]> {
    const [sources, latest, states, problems, rules, qualities] = await Promise.all([
      this.ingestion.sources(),
      this.runs.latest(),
      this.states.all(),
      this.runs.openProblemCounts(),
      this.details.ruleCounts(),
      this.details.qualityBySource(),
    ]);
    return sources.map((source) => {
      const lastRun = latest.get(source.id);
      const ofSource = ({ sourceId }: { readonly sourceId: string }): boolean => sourceId === source.id;
      return {
        ...source,
        lastRun: lastRun === undefined ? null : toRunModel(lastRun),
        lastSuccessAt: states.get(source.id)?.lastSuccessAt ?? null,
        quality: qualities.find(ofSource)?.score ?? null,
        openProblems: problems.filter(ofSource),
        likelyRules: rules.filter((rule) => ofSource(rule) && rule.sureness !== 'CERTAIN'),
      };
    });
  }

  /** @throws BAD_USER_INPUT naming the sources there are; INGESTION_UNAVAILABLE */
  async requireSource(id: string): Promise<void> {
    const known = (await this.ingestion.sources()).map((source) => source.id);
    if (!known.includes(id)) throw badInput('source', `"${id}" is not a source; there are ${known.join(', ')}.`);
  }
}
