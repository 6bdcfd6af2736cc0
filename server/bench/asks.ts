/**
 * Questions between the benchmark and the processes that it starts, each with its answer: JSON, one a line, over two
 * pipes of their own. Not Node's own channel between processes: a library that finds one sends statistics there.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>

export interface Child<H extends Handlers> {
  ask<Name extends keyof H & string>(name: Name, ...args: Parameters<H[Name]>): Promise<Awaited<ReturnType<H[Name]>>>
  end(): Promise<void>
}
interface Ask {
  readonly id: number
  readonly name: string
  readonly args: never[]
}
interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** The pipes as the child numbers them: standard input, output and error come first. */
const ASKS = 3
const ANSWERS = 4

/** In a child: answers what the parent asks, until the parent has gone. */
export function answerWith<H extends Handlers>(handlers: H): H {
  const answers = createWriteStream('', { fd: ANSWERS })
  const tell = (answer: Answer) => answers.write(`${JSON.stringify(answer)}\n`)
  const asks = createInterface({ input: createReadStream('', { fd: ASKS }) })
  asks.on('line', async (line) => {
    const { id, name, args } = JSON.parse(line) as Ask
    try {
      tell({ id, value: await handlers[name]?.(...args) })
    } catch (error) {
      tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  asks.on('close', () => process.exit(0))
  return handlers
}

/** Starts `file` of this folder in a process of its own. */
export function startChild<H extends Handlers>(file: string): Child<H> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', path], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
  })
  const asks = child.stdio[ASKS] as Writable
  const waiting = new Map<number, PromiseWithResolvers<never>>()
  createInterface({ input: child.stdio[ANSWERS] as unknown as Readable }).on('line', (line) => {
    const { id, value, error } = JSON.parse(line) as Answer
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
      asks.write(`${JSON.stringify({ id: last, name, args })}\n`)
      return asked.promise
    },
    end: () => end(child, asks),
  }
}

async function end(child: ChildProcess, asks: Writable): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  asks.end()
  await ended
}
