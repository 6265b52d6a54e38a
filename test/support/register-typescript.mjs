/**
 * Lets plain Node import the project's TypeScript: jest compiles test files itself, but not what its global set-up imports.
 * Also usable alone: `node --import ./test/support/register-typescript.mjs script.ts`.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
