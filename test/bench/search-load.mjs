/**
 * Callers that each ask again as soon as they are answered, for some seconds.
 * @returns milliseconds of every answer, how many seconds it took, and how many failed
 */
export async function load(ask, question, { callers, seconds }) {
  const times = [];
  let failed = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        try {
          await ask(question());
          times.push(performance.now() - from);
        } catch {
          failed += 1;
        }
      }
    }),
  );
  return { times, took: (performance.now() - start) / 1000, failed };
}

/**
 * What has stood still while others were asked is not what it is in use. After ten seconds of rest a new question took the
 * gateway 3.7 ms of processor time with 10,000 entries, 2.6 after 1.6 s of questions and 2.2 in the long run; the engine, which
 * is asked in all turns but those of what is repeated, is at its best in each.
 */
const LEAD_SECONDS = 2;
/** More than the fastest way to ask new questions gets answered. */
const READY_A_SECOND = 500;

/**
 * Several ways to ask, measured in turns, so that a machine that is slow for a while is slow for all of them.
 * @param ways `[name, ask, question]`; what `question` gives is made ready before the clock runs
 * @param asked how many callers ask at once, how many seconds a turn lasts, and how many turns each way has
 * @returns by name: milliseconds of the median and of the 95th of a hundred, answers a second, and how many failed
 */
export async function inTurns(ways, { callers, seconds, rounds }) {
  const measured = new Map(ways.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, ask, question] of ways) {
      await load(ask, question, { callers, seconds: LEAD_SECONDS });
      const ready = madeReady(question, READY_A_SECOND * seconds);
      measured.get(name).push(await load(ask, ready, { callers, seconds }));
    }
  }
  return Object.fromEntries([...measured].map(([name, parts]) => [name, figuresOf(parts)]));
}

function madeReady(make, count) {
  const ready = Array.from({ length: count }, make);
  let next = 0;
  return () => ready[next++] ?? make();
}

function figuresOf(parts) {
  const sum = (of) => parts.reduce((total, part) => total + of(part), 0);
  const sorted = parts.flatMap(({ times }) => times).sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return {
    p50: at(0.5),
    p95: at(0.95),
    rate: sorted.length / sum(({ took }) => took),
    failed: sum((part) => part.failed),
  };
}
