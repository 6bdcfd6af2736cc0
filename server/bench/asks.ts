/** Questions between the benchmark and the processes that it starts: each with its answer. */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'

type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>

export interface Child<H extends Handlers> {
  ask<Name extends keyof H & string>(name: Name, ...args: Parameters<H[Name]>): Promise<Awaited<ReturnType<H[Name]>>>
  end(): Promise<void>
}

/** In a child: answers what the parent asks. */
export function answerWith<H extends Handlers>(handlers: H): H {
  process.on('message', async ({ id, name, args }: { id: number; name: string; args: never[] }) => {
    try {
      process.send?.({ id, value: await handlers[name]?.(...args) })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
  return handlers
}

/** Starts `file` of this folder in a process of its own. */
export function startChild<H extends Handlers>(file: string): Child<H> {
  const options: ForkOptions = { execArgv: ['--expose-gc'], serialization: 'advanced' }
  const child = fork(new URL(file, import.meta.url), options)
  const waiting = new Map<number, PromiseWithResolvers<never>>()
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error !== undefined) asked?.reject(new Error(`${file}: ${error}`))
    else asked?.resolve(value as never)
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`))
  })
  let last = 0
  return {
    ask(name, ...args) {
      last += 1
      const asked = Promise.withResolvers<never>()
      waiting.set(last, asked)
      child.send({ id: last, name, args })
      return asked.promise
    },
    end: () => end(child),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}
