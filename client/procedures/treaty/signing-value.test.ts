import { expect, it } from 'vitest'
import { sideOf } from '../../../shared/engine/scoring/from-world.ts'
import { given, type Step } from '../../../shared/engine/testing/given.ts'
import { inStage, PARTIES } from '../../../shared/engine/testing/story.ts'
import { adopted, concluded, HARMLESS, ratified, signed } from '../../../shared/engine/testing/treaty-story.ts'
import { boardOf, deskOf } from '../../../shared/engine/views/board.ts'
import { signingValue } from './signing-value.ts'

const READY = [concluded(HARMLESS), adopted('union', 'organs')]
function said(document: string, ...steps: readonly Step[]) {
  const { world } = given(...READY, ...steps).meeting
  return signingValue(sideOf(world, 'KAZ'), boardOf(world).documents, document, '')
}
/** What it came to when the talks were over. */
const came = (...steps: readonly Step[]) =>
  deskOf(given(...READY, ...steps, inStage('debrief')).meeting.world, 'KAZ').value
const union: readonly Step[] = [signed('union', ...PARTIES), inStage('ratification'), ratified('union', ...PARTIES)]

it('P16 TRT-2 each document says what signing it changes, not what all of them are worth together', () => {
  const [forUnion, forOrgans] = [said('union'), said('organs')]
  expect([forUnion.before, forOrgans.before]).toEqual([4000, 4000])
  expect(forUnion.after).toBe(came(...union))
  expect(forOrgans.after).toBe(came(signed('organs', ...PARTIES)))
  expect(forUnion.after).not.toBe(forOrgans.after)
})

it('P16 TRT-2 what was signed before counts, also in the eyes of the result; the two together are the whole', () => {
  const { before, after } = said('organs', signed('union', 'KAZ'))
  expect(before).toBe(said('union').after)
  expect(after).toBe(came(signed('organs', ...PARTIES), ...union))
})

it('P16 TRT-2 a document that is signed already is not counted twice', () => {
  expect(said('union', signed('union', 'KAZ'))).toEqual(said('union'))
})

it('P16 TRT-3 TRT-4 what the own parliament has refused counts no longer, nor what has failed', () => {
  const { world } = given(...READY, signed('union', 'KAZ')).meeting
  const before = (more: object): number => {
    const documents = new Map(boardOf(world).documents)
    const union = documents.get('union')
    if (!union) throw new Error('no union')
    documents.set('union', { ...union, ...more })
    return signingValue(sideOf(world, 'KAZ'), documents, 'organs', '').before
  }
  expect(before({})).not.toBe(4000)
  for (const more of [{ refusedAtHome: 'KAZ' }, { declined: 'KAZ' }, { status: 'failed' }])
    expect(before(more)).toBe(4000)
})

it('P16 TRT-2 with a reservation the document is worth what it then binds to', () => {
  const { world } = given(...READY).meeting
  const [side, { documents }] = [sideOf(world, 'KAZ'), boardOf(world)]
  expect(signingValue(side, documents, 'union', 'transit').after).not.toBe(
    signingValue(side, documents, 'union', '').after,
  )
})
