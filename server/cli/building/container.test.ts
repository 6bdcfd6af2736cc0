import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCompose } from '../../testing/compose.ts'
import { readDockerfile, readIgnored } from '../../testing/dockerfile.ts'
import { readYaml } from '../../testing/yaml.ts'
import { root } from '../root.ts'

const file = (name: string): string => readFileSync(join(root, name), 'utf8')
const stages = readDockerfile(file('Dockerfile'))
const image = stages.at(-1)!
const compose = (env: Record<string, string> = {}) => readCompose(file('compose.yaml'), env)

it('the image runs on the Node of the project, as another user than root, and says how it is', () => {
  const major = file('.nvmrc').trim()
  expect(JSON.parse(file('package.json')).dependencies.node).toMatch(new RegExp(`^${major}\\.`))
  expect(stages.map((stage) => stage.image)).toEqual(stages.map(() => `node:${major}-slim`))
  expect(image).toMatchObject({ user: 'node', stopSignal: 'SIGTERM', env: { NODE_ENV: 'production' } })
  expect(image.health?.command.join(' ')).toContain('/healthz')
})

it('what the image opens and keeps is what the server listens on and writes', () => {
  expect(image.ports).toEqual([image.env.PORT])
  expect(image.volumes).toEqual([image.env.DATA_DIR])
})

it('compose publishes that port, keeps that folder, and waits for a shutdown', () => {
  const service = compose()
  expect(service.ports).toEqual([`2567:${image.env.PORT}`])
  expect(compose({ PORT: '8080' }).ports).toEqual([`8080:${image.env.PORT}`])
  expect(service.volumes).toEqual(service.volumeNames.map((name) => `${name}:${image.env.DATA_DIR}`))
  expect(service.volumes).toHaveLength(1)
  expect(service.stop_grace_period).toBeGreaterThan(10)
})

it('nothing of this folder but the sources goes into the image', () => {
  const isIgnored = readIgnored(file('.dockerignore'))
  const out = [
    '.git/config',
    '.env',
    'node_modules/zod',
    'data/secret',
    'dist/client',
    'server/cli/building/container.test.ts',
  ]
  expect(out.filter((path) => !isIgnored(path))).toEqual([])
  const inside = ['package-lock.json', '.npmrc', 'server/main.ts', 'client/index.html', 'shared/text/kk.json']
  expect(inside.filter(isIgnored)).toEqual([])
})

it('a Dockerfile is read line by line, flags and folders included', () => {
  const text = [
    '# a remark',
    'FROM node:24 AS build',
    'WORKDIR /app',
    'ENV A=1 B=/b',
    'COPY a b ./',
    'RUN one && \\',
    '  two',
    'FROM node:24',
    'COPY --from=build --chown=node:node /app/x x',
    'HEALTHCHECK --timeout=3s --start-period=20s CMD ["node", "--", "-e", "1"]',
  ]
  const [first, last] = readDockerfile(text.join('\n')) as [(typeof stages)[0], (typeof stages)[0]]
  expect(first).toMatchObject({ name: 'build', workdir: '/app', env: { A: '1', B: '/b' } })
  expect(first.steps).toMatchObject([
    { does: 'copy', from: '', owner: 'root', sources: ['a', 'b'], target: '/app/' },
    { does: 'run', command: 'one && two', workdir: '/app' },
  ])
  expect(last.steps).toEqual([{ does: 'copy', from: 'build', owner: 'node', sources: ['/app/x'], target: '/x' }])
  expect(last.health).toEqual({ command: ['node', '--', '-e', '1'], timeout: 3, startPeriod: 20 })
})

it.each(['ONBUILD RUN x', 'COPY --link a b', 'ENV A="b c"', 'RUN --mount=type=cache x'])(
  '%s is not guessed at',
  (line) => {
    expect(() => readDockerfile(`FROM node:24\n${line}`)).toThrow()
  },
)

it('YAML is read strictly: what is not plain is refused', () => {
  expect(readYaml("a:\n  b: c d\n  e:\n    - 'x: y'\n    - z\nf:\n")).toEqual({
    a: { b: 'c d', e: ['x: y', 'z'] },
    f: null,
  })
  for (const text of ['a: [b]', 'a: &b', 'a:\n   b: c', 'a: b\na: c', '- a: b', 'a:\n    b: c', "a: 'b", 'a: |\n  b'])
    expect(() => readYaml(text), text).toThrow()
})
