/** Run once by jest after the last test file; the module is the instance the set-up loaded. */
export default async function tearDown() {
  const { stopTestEngines } = await import('./test-engines.ts');
  await stopTestEngines();
}
