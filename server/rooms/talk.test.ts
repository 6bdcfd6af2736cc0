/** W11 over the wire: a flood of talk reaches nobody, and a person whom the instructor muted is told so. */
import { expect, it } from 'vitest'
import { enter, sit, stateOf, type TestClient } from '../testing/running.ts'
import { say } from '../testing/talks.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server, fresh: table } = await wholeServer(2)

/** The one desk of KAZ that somebody sees. */
const deskOf = (client: TestClient) =>
  (stateOf(client).desks?.KAZ ?? {}) as Partial<{
    people: Record<string, { id: string; name: string }>
    moves: Record<string, string>
  }>

async function atTable() {
  const { code, teacher } = table()
  const [instructor, kaz] = [await enter(server, teacher), await enter(server, await sit(server, code, 'KAZ'))]
  const rus = await enter(server, await sit(server, code, 'RUS'))
  await instructor.act({ type: 'begin-talks' })
  return { instructor, kaz, rus }
}

it('W11 of 38 speeches at once those are heard that can be read; what was said is answered again, not refused', async () => {
  const { kaz, rus } = await atTable()
  const speeches = Array.from({ length: 38 }, (_, i) => `${i} ${'о'.repeat(1940)}`)
  const answers = await Promise.all(speeches.map((text, i) => kaz.act(say('plenary', text), `speech-${i}-of-kaz`)))
  const heard = answers.filter(({ ok }) => ok)
  expect(heard.length).toBeGreaterThanOrEqual(6)
  expect(heard.length).toBeLessThan(9)
  expect(answers.at(-1)).toMatchObject({ rule: 'WIRE', code: 'too-much-talk', params: { seconds: expect.any(Number) } })
  expect(await kaz.act(say('plenary', speeches[0] ?? ''), 'speech-0-of-kaz')).toEqual({ ok: true })
  expect(await rus.act(say('plenary', 'one of ours'))).toEqual({ ok: true })
  await rus.until(() => rus.record.some(({ params }) => params.text === 'one of ours'))
  expect(rus.record.filter(({ type, by }) => type === 'said' && by === 'KAZ')).toHaveLength(heard.length)
})

it('CHN-6 W11 the instructor mutes a person, who reads it on the desk and in the record; nobody else does', async () => {
  const { instructor, kaz, rus } = await atTable()
  await instructor.look('KAZ')
  const id = Object.values(deskOf(instructor).people ?? {}).find(({ name }) => name === 'KAZ')?.id
  expect(await instructor.act({ type: 'mute-person', person: id, muted: true })).toEqual({ ok: true })
  const refused = { ok: false, rule: 'CHN-6', code: 'muted', params: {} }
  expect(await kaz.act(say('plenary', 'quiet?'))).toEqual(refused)
  await kaz.until(() => kaz.record.some(({ type }) => type === 'person-muted'))
  const { moves, people } = deskOf(kaz)
  expect(moves?.['say:plenary']).toBe('CHN-6/muted')
  expect(people?.[String(id)]).toMatchObject({ muted: true })
  await rus.act(say('plenary', 'go on'))
  await rus.until(() => rus.record.some(({ params }) => params.text === 'go on'))
  expect(rus.record.map(({ type }) => type)).not.toContain('person-muted')
})
