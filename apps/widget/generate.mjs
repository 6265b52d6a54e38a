/**
 * Writes the types of the widget's GraphQL documents from the schema the gateway commits.
 * `--check` writes nothing and exits 1 when the committed file is not what would be written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const schemaFile = process.env['WIDGET_SCHEMA'] ?? new URL('../gateway/schema.gql', import.meta.url);
const documentsFile = new URL('src/api/catalogue.graphql', import.meta.url);
const outputFile = new URL('src/api/catalogue.generated.ts', import.meta.url);

const header = '/* Generated from apps/gateway/schema.gql and catalogue.graphql by generate.mjs. Do not edit. */\n';
const body = await codegen({
  filename: outputFile.pathname,
  schema: parse(await readFile(schemaFile, 'utf8')),
  documents: [{ location: documentsFile.pathname, document: parse(await readFile(documentsFile, 'utf8')) }],
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { typescript, operations: typescriptOperations, documents: typedDocumentNode },
  config: {
    documentMode: 'string',
    enumsAsTypes: true,
    immutableTypes: true,
    onlyOperationTypes: true,
    skipTypename: true,
    defaultScalarType: 'string',
    scalars: { ID: 'string' },
    pureMagicComment: true,
    useTypeImports: true,
    avoidOptionals: { field: true },
  },
});
// The generator writes `any` for metadata nobody reads.
const expected = header + body.replaceAll('Record<string, any>', 'Record<string, unknown>');

if (process.argv.includes('--check')) {
  const committed = await readFile(outputFile, 'utf8').catch(() => '');
  if (committed !== expected) {
    console.error('apps/widget/src/api/catalogue.generated.ts is not current: run `node apps/widget/generate.mjs`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(outputFile, expected);
}
