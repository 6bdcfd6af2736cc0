/** What a Dockerfile says, read strictly: an instruction or a flag that is not known here is an error, not a guess. */
import { posix } from 'node:path'

export type Environment = Readonly<Record<string, string>>

export type Step =
  | { readonly does: 'run'; readonly command: string; readonly workdir: string; readonly env: Environment }
  | {
      readonly does: 'copy'
      /** The name of a stage; '' is the folder of the Dockerfile. */
      readonly from: string
      readonly owner: string
      readonly sources: readonly string[]
      /** Absolute; it ends with a slash where it can only be a folder. */
      readonly target: string
    }

export interface Health {
  readonly command: readonly string[]
  /** Seconds. */
  readonly timeout: number
  readonly startPeriod: number
}

export interface Stage {
  readonly name: string
  readonly image: string
  readonly steps: readonly Step[]
  readonly env: Environment
  readonly workdir: string
  readonly user: string
  readonly volumes: readonly string[]
  readonly ports: readonly string[]
  readonly stopSignal: string
  readonly health: Health | undefined
  readonly command: readonly string[]
}

type Flags = Readonly<Record<string, string>>
type Change = (stage: Stage, flags: Flags, rest: string) => Partial<Stage>

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
const list = (text: string): string[] => JSON.parse(text) as string[]
const seconds = (text = ''): number => {
  if (!/^\d+s$/.test(text)) throw new Error(`not a number of seconds: ${text}`)
  return Number.parseInt(text, 10)
}

function pairs(text: string): Environment {
  if (/['"\\$]/.test(text)) throw new Error(`quotes and variables in ENV are not read here: ${text}`)
  return Object.fromEntries(words(text).map((word) => [word.slice(0, word.indexOf('=')), word.replace(/^[^=]*=/, '')]))
}

function copy({ workdir, steps }: Stage, flags: Flags, rest: string): Partial<Stage> {
  const sources = words(rest)
  const named = sources.pop() ?? ''
  const isFolder = named.endsWith('/') || named === '.' || sources.length > 1
  const target = posix.join(workdir, named).replace(/\/$/, '') + (isFolder ? '/' : '')
  const owner = flags.chown?.split(':')[0] ?? 'root'
  return { steps: [...steps, { does: 'copy', from: flags.from ?? '', owner, sources, target }] }
}

const health = (flags: Flags, rest: string): Health => ({
  command: list(rest.replace(/^CMD\s+/, '')),
  timeout: seconds(flags.timeout),
  startPeriod: seconds(flags['start-period']),
})

const CHANGES: Readonly<Record<string, { readonly flags: readonly string[]; readonly change: Change }>> = {
  WORKDIR: { flags: [], change: (_, __, rest) => ({ workdir: rest }) },
  ENV: { flags: [], change: ({ env }, _, rest) => ({ env: { ...env, ...pairs(rest) } }) },
  USER: { flags: [], change: (_, __, rest) => ({ user: rest }) },
  VOLUME: { flags: [], change: ({ volumes }, _, rest) => ({ volumes: [...volumes, ...words(rest)] }) },
  EXPOSE: { flags: [], change: ({ ports }, _, rest) => ({ ports: [...ports, ...words(rest)] }) },
  STOPSIGNAL: { flags: [], change: (_, __, rest) => ({ stopSignal: rest }) },
  CMD: { flags: [], change: (_, __, rest) => ({ command: list(rest) }) },
  COPY: { flags: ['from', 'chown'], change: copy },
  RUN: {
    flags: [],
    change: ({ steps, workdir, env }, _, command) => ({ steps: [...steps, { does: 'run', command, workdir, env }] }),
  },
  HEALTHCHECK: {
    flags: ['interval', 'timeout', 'start-period', 'retries'],
    change: (_, flags, rest) => ({ health: health(flags, rest) }),
  },
}

function begun(rest: string): Stage {
  const [image = '', as, name = ''] = words(rest)
  if (as !== undefined && as !== 'AS') throw new Error(`not understood: FROM ${rest}`)
  const empty = { steps: [], env: {}, volumes: [], ports: [], command: [], health: undefined }
  return { ...empty, name, image, workdir: '/', user: 'root', stopSignal: 'SIGTERM' }
}

function changed(stage: Stage, word: string, text: string): Stage {
  const known = CHANGES[word]
  const given = [...text.matchAll(/(?<=^(?:--\S+\s+)*)--([a-z-]+)=(\S+)\s+/g)]
  const rest = text.slice(given.reduce((length, [flag]) => length + flag.length, 0))
  const isKnown = given.every(([, flag = '']) => known?.flags.includes(flag))
  if (!known || !isKnown || rest.startsWith('--')) throw new Error(`not understood: ${word} ${text}`)
  return { ...stage, ...known.change(stage, Object.fromEntries(given.map(([, flag, value]) => [flag, value])), rest) }
}

/** The stages in their order; the last one is the image. */
export function readDockerfile(text: string): [Stage, ...Stage[]] {
  const stages: Stage[] = []
  const lines = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, '')
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? []
    const stage = stages.pop()
    if (stage && word !== 'FROM') stages.push(changed(stage, word, rest))
    else stages.push(...(stage ? [stage] : []), begun(rest))
  }
  if (stages.length === 0) throw new Error('a Dockerfile begins with FROM')
  return stages as [Stage, ...Stage[]]
}

/** Whether `.dockerignore` keeps a path of the folder out: a pattern stands for what it matches and all below it. */
export function readIgnored(text: string): (path: string) => boolean {
  const patterns = text.split('\n').map((line) => line.trim().replace(/\/$/, ''))
  const wanted = patterns.filter((pattern) => pattern !== '' && !pattern.startsWith('#'))
  if (wanted.some((pattern) => pattern.startsWith('!')))
    throw new Error('exceptions in .dockerignore are not read here')
  return (path) => {
    const parts = path.split('/')
    const above = parts.map((_, i) => parts.slice(0, i + 1).join('/'))
    return wanted.some((pattern) => above.some((each) => posix.matchesGlob(each, pattern)))
  }
}
