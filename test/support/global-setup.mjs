import './register-typescript.mjs';

/** Run once by jest before the first test file that needs the database or the engine. */
export default async function setUp() {
  const { startTestEngines } = await import('./test-engines.ts');
  await startTestEngines();
}
