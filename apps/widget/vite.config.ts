import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Where `vite` in development sends the questions: a catalogue running on this machine, unless told otherwise. */
const gateway = process.env['GATEWAY_URL'] ?? 'http://localhost:3000';

/** The name under which other sites load the module: it must never change. */
const EMBED_FILE = 'vicino-catalogo.js';

/** Puts the module of the page also under the stable name; it is one file, so both are the same code. */
function embedFile(): Plugin {
  return {
    name: 'embed-file',
    // After Vite has taken out the empty chunks that stand for style sheets.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const module = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'index');
      if (module?.type !== 'chunk') this.error('The page has no module.');
      const parts = [...module.imports, ...module.dynamicImports];
      if (parts.length > 0) this.error(`The module must be one self-contained file; it asks for ${parts.join(', ')}.`);
      this.emitFile({ type: 'asset', fileName: EMBED_FILE, source: module.code });
    },
  };
}

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

// What people get is always the production build, also when the tests, whose NODE_ENV is `test`, ask for it.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  build: {
    outDir: fileURLToPath(new URL('../../dist/widget', import.meta.url)),
    emptyOutDir: true,
    target: ['es2022', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: { input: [page('index.html'), page('accessibilita.html')], checks: { pluginTimings: false } },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import'] } } },
  server: { proxy: { '/graphql': { target: gateway, changeOrigin: true } } },
  plugins: [embedFile()],
});
