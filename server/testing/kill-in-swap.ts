/**
 * Loaded before a program (`node --import=…/kill-in-swap.ts?5`): kills it hard before that step of putting a database in the place of
 * another, the steps being the changes to files from the note of what is to be done on.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const before = Number(new URL(import.meta.url).search.slice(1))
let step = 0

type Change = (path: string, ...rest: never[]) => unknown
for (const name of ['linkSync', 'renameSync', 'rmSync', 'writeFileSync'] as const) {
  const real = fs[name] as Change
  const counted: Change = (path, ...rest) => {
    if (step > 0 || String(path).endsWith('.swap.new')) step += 1
    if (step === before) {
      process.kill(process.pid, 'SIGKILL')
      for (;;);
    }
    return real(path, ...rest)
  }
  fs[name] = counted as never
}
syncBuiltinESMExports()
