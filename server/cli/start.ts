/** `npm start`: builds the client when it is stale, then serves; one process, so that signals reach the server itself. */
import { buildIfStale } from './build.ts'

if (buildIfStale()) {
  await import(new URL('../main.ts', import.meta.url).href)
} else {
  console.error('The client could not be built; mend what it says above and start again.')
  process.exitCode = 1
}
