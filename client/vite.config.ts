import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig } from 'vite'
import { BROWSERS } from './browsers.ts'
import { chunks } from './chunks.ts'
import { paraglide } from './compile-messages.ts'
import { lean } from './lean.ts'
import { sentenceParts } from './sentence-parts.ts'
import { tableMessages } from './table-messages.ts'

/** One page, `index.html`; what is not needed for its first paint is imported lazily. `budget.ts` holds it to its size. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The server says where the site lies (BASE_PATH): what is built holds anywhere.
  base: './',
  plugins: [lean, sentenceParts, tableMessages, paraglideVitePlugin(paraglide)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: [...BROWSERS],
    // One stylesheet and plain imports: the loader for both would weigh more than it saves on a local network.
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: chunks } },
    },
    license: { fileName: 'licenses.md' },
  },
})
