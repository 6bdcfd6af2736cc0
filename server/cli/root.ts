import { fileURLToPath } from 'node:url'

/** The folder of package.json: commands work from any other folder by `npm --prefix`. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
