/** The command as it is run: what it reads, what it writes, and how it ends. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { root } from './root.ts'

const TALLY = join(root, 'server/cli/tally.ts')
const run = (input: string | Buffer, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TALLY, ...args], { input, encoding: 'utf8' })
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  }
}
const line = (id: string, more: object = {}): string =>
  JSON.stringify({ id, matter: 'other', members: 15, counts: { yes: 14, no: 1 }, permanentNo: ['USA'], ...more })

it('DEC-6 writes one verdict a line and ends with 0', () => {
  const { status, stderr, lines } = run(
    `${line('ә')}\n${line('b', { permanentNo: [] })}\n`,
    '--rule',
    'security-council',
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(lines).toEqual([
    {
      id: 'ә',
      verdict: 'vetoed',
      needed: 9,
      reached: 14,
      vetoes: ['USA'],
      rule: 'DEC-6',
      because:
        'Not adopted, vetoed: 14 in favour, 1 against, 0 abstaining. Veto by: USA. Without the veto it would have been adopted.',
      wouldChange: [{ from: 'no', to: 'abstain', n: 1 }],
    },
    expect.objectContaining({ id: 'b', verdict: 'adopted', vetoes: [] }),
  ])
  expect(Object.keys(lines[0])).toEqual('id verdict needed reached vetoes rule because wouldChange'.split(' '))
})

it('goes on after a line that is wrong, tells how it is mended in the language asked for, and ends with 1', () => {
  const { status, stderr, lines } = run(`${line('a')}\nx\r\n${line('b')}`, '--rule', 'security-council', '--lang', 'ru')
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(lines).toMatchObject([
    { id: 'a' },
    { line: 2, error: 'строка: "x". Каждая строка — один объект JSON, в нём id и votes или counts.' },
    { id: 'b' },
  ])
})

it('DEC-12 takes a rule as a scenario writes it', () => {
  const rule = { kind: 'majority', of: 'cast', threshold: 'more-than', share: [1, 2] }
  expect(run(line('a'), '--rule', JSON.stringify(rule)).lines).toMatchObject([{ verdict: 'adopted', rule: 'DEC-12' }])
})

it.each([
  ['no rule', [], "required option '--rule <rule>' not specified"],
  ['a rule that there is not', ['--rule', 'majority rule'], 'Write one of: security-council, consensus,'],
  ['a rule that is no JSON', ['--rule', '{'], 'the rule is no JSON'],
  ['a rule of another shape', ['--rule', '{"kind":"consensus"}'], 'aside: '],
  [
    'a rule without a meaning',
    ['--rule', '{"kind":"majority","of":"cast","threshold":"at-least","share":[1,2]}'],
    'at least 1/2 is no majority',
  ],
  ['a language that there is not', ['--rule', 'consensus', '--lang', 'de'], 'kk, ru, en'],
])('%s: one sentence, no verdict, and 1', (_, args, sentence) => {
  const { status, stderr, lines } = run(line('a'), ...args)
  expect({ status, lines }).toEqual({ status: 1, lines: [] })
  expect(stderr).toContain(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

it('ends in silence when whoever reads has heard enough', async () => {
  const child = spawn(process.execPath, [TALLY, '--rule', 'security-council'], { stdio: 'pipe' })
  // What it does not read any more is nobody's loss here either.
  child.stdin.on('error', () => undefined)
  child.stdout.once('data', () => child.stdout.destroy())
  child.stdin.end(`${line('a')}\n`.repeat(50_000))
  const [[code, signal], stderr] = await Promise.all([once(child, 'exit'), text(child.stderr)])
  expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' })
})

it('answers as the lines come in, and does not wait for the last', async () => {
  const child = spawn(process.execPath, [TALLY, '--rule', 'consensus'], { stdio: 'pipe' })
  child.stdin.write('{"id":"first","votes":{"A":"yes"}}\n')
  const [first] = await once(child.stdout.setEncoding('utf8'), 'data')
  expect(JSON.parse(first)).toMatchObject({ id: 'first', verdict: 'adopted' })
  child.stdin.end()
  expect((await once(child, 'exit'))[0]).toBe(0)
})
