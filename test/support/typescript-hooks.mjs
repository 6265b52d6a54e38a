import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The libraries' names and where they lie, as tsconfig.json has them: one list for the compiler and for us. */
const libraries = new Map(
  Object.entries(JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions.paths).map(
    ([name, [path]]) => [name, pathToFileURL(join(root, path)).href],
  ),
);

/** Resolve hook of Node: `@vicino/…` by its name, and `./x.js` to the `./x.ts` it is written as. */
export async function resolve(specifier, context, nextResolve) {
  const library = libraries.get(specifier);
  if (library) return { url: library, shortCircuit: true };
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return nextResolve(specifier, context);
}

/** Load hook of Node: TypeScript through the compiler and the options the tests themselves are compiled with. */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), {
    filename,
    configFile: false,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
