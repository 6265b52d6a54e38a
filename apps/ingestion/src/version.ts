/** Version of this release, as in package.json; `version.spec.ts` holds them together. */
export const VERSION = '0.1.0';
