/**
 * Callers that each ask again as soon as they are answered, for some seconds.
 * @returns milliseconds of the median and of the 95th of a hundred, answers a second, and how many failed
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
  const took = (performance.now() - start) / 1000;
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), rate: times.length / took, failed };
}
