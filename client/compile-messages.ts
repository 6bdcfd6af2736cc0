/**
 * Compiles `messages/*.json` to typed functions in `paraglide/` (not kept in git). Run it directly, or let Vite do it.
 * The format plugin is named by its local path in `project.inlang/settings.json`: a compile needs no network.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type CompilerOptions, compile } from '@inlang/paraglide-js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const paraglide: CompilerOptions = {
  project: here('./project.inlang'),
  outdir: here('./paraglide'),
  // Which language it is, `text/lang.ts` decides; what Paraglide would bring along for that is left out.
  strategy: ['baseLocale'],
  emitReadme: false,
  emitPrettierIgnore: false,
}

/** Before tests that import the client: compiles unless that has been done. */
export async function setup(): Promise<void> {
  if (!existsSync(here('./paraglide/runtime.js'))) await compile(paraglide)
}

if (import.meta.main) await compile(paraglide)
