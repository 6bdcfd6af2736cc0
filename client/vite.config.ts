import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig } from 'vite'
import { paraglide } from './compile-messages.ts'

/** One page, `index.html`; what is not needed for its first paint is imported lazily. `budget.mjs` holds it to its size. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [paraglideVitePlugin(paraglide)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
  },
})
