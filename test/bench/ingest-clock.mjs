/** Clocks around the tools of a run: what of its time is harmonising, and what each kind of writing. */
import { performance } from 'node:perf_hooks';

/** Seconds the work took, and what it answered. */
export async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

/** The tools of a run, and the seconds spent in them, which grow while it runs. `store` is the sum of all writing. */
export function clockedTools(tools) {
  const spent = { harmonise: 0, raw: 0, readings: 0, entries: 0, reviews: 0, problems: 0, store: 0 };
  const harmonising = (work) => {
    const start = performance.now();
    const result = work();
    spent.harmonise += (performance.now() - start) / 1000;
    return result;
  };
  const gatherer = (inner) => {
    const clocked = (gathered) =>
      gathered.map((one) => ({
        externalId: one.externalId,
        positions: one.positions,
        content: () => harmonising(() => one.content()),
        harmonise: () => harmonising(() => one.harmonise()),
      }));
    return {
      gather: (records) => clocked(harmonising(() => inner.gather(records))),
      gatherRest: () => clocked(harmonising(() => inner.gatherRest())),
    };
  };
  const writing = (name, target, methods) =>
    Object.fromEntries(
      methods.map((method) => [
        method,
        async (...given) => {
          const { seconds, result } = await timed(() => target[method](...given));
          spent[name] += seconds;
          spent.store += seconds;
          return result;
        },
      ]),
    );
  return {
    spent,
    tools: {
      ...tools,
      harmoniser: (...given) => gatherer(tools.harmoniser(...given)),
      rawRecords: { begin: (...given) => writing('raw', tools.rawRecords.begin(...given), ['keep', 'finish']) },
      readings: writing('readings', tools.readings, ['carryOver', 'keep', 'forget']),
      entries: writing('entries', tools.entries, ['save', 'missing', 'withdrawMissing']),
      reviews: writing('reviews', tools.reviews, ['plan']),
      problems: writing('problems', tools.problems, ['record']),
    },
  };
}
