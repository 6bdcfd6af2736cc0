/** `npm start`: builds the client when it is stale, then serves; one process, so that signals reach the server itself. */
import { buildIfStale } from './build.ts'

/** npm starts us through a shell that passes no signal on: when the shell is gone, somebody stopped npm. */
function stopWithNpm(): void {
  const shell = process.ppid
  if (process.env.npm_lifecycle_event !== 'start') return
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

if (buildIfStale()) {
  stopWithNpm()
  await import(new URL('../main.ts', import.meta.url).href)
} else {
  console.error('The client could not be built; mend what it says above and start again.')
  process.exitCode = 1
}
