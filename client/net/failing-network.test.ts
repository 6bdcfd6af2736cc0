/** The client's own code, a real server, and between them a network that fails in each of its ways at each moment. */
import '../testing/browser.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import type { Fault } from '../../server/testing/network.ts'
import { act } from '../moves/act.ts'
import { holdVote, pendingVote } from '../procedures/ballots/pending-vote.ts'
import { board, desk, link } from '../table/state/table.ts'
import {
  answered,
  atSignature,
  given,
  here,
  isLive,
  LASTS_MS,
  net,
  OK,
  PATIENCE,
  QUICK,
  recordAt,
  saidAt,
  say,
} from '../testing/behind-network.ts'
import { connect } from './table.ts'

const FAULTS: readonly Fault[] = ['swallow', 'hold', 'cut', 'slow', 'refuse']

/** A lock, a call, or another app. */
function hide(): void {
  Object.assign(document, { visibilityState: 'hidden' })
  dispatchEvent(new Event('visibilitychange'))
}
describe.each(FAULTS)('a network that fails: %s', (fault) => {
  it(`F2 entering: ${fault}`, async () => {
    const { seat } = await given()
    net().set(fault)
    connect(seat, QUICK)
    await wait(LASTS_MS)
    if (fault !== 'slow') expect(link.value).toBe('connecting')
    net().set('none')
    await isLive()
    expect(board.value?.phase).toBe('talks')
    expect(await say('here')).toEqual(OK)
  })

  it(`F2 an act on its way: ${fault}; it is done once`, async () => {
    const place = await here()
    net().set(fault)
    const answers = Promise.all([say('one'), say('two')])
    await wait(LASTS_MS)
    net().set('none')
    expect(await answers).toEqual([OK, OK])
    expect((await saidAt(place)).toSorted()).toEqual(['one', 'two'])
  })

  it(`F9 a vote with the undo running, and the phone is locked: ${fault}; it is cast`, async () => {
    const { seat, table } = await here()
    expect(await act({ type: 'propose-rule-change', rule: 'publicity', value: 'public' })).toEqual(OK)
    await vi.waitFor(() => expect(board.value?.ballots.size).toBe(1), PATIENCE)
    holdVote('b1', 'yes')
    net().set(fault)
    hide()
    await wait(LASTS_MS)
    net().set('none')
    await vi.waitFor(() => expect(pendingVote.value).toBeNull(), PATIENCE)
    expect(await answered(seat, table)).toBe('KAZ')
  })

  it(`F2 signing: ${fault}; the document is signed once, and the answer says so`, async () => {
    const place = await atSignature()
    net().set(fault)
    const answer = act({ type: 'sign-document', document: 'transit', adReferendum: false })
    await wait(LASTS_MS)
    net().set('none')
    expect(await answer).toEqual(OK)
    const signed = (await recordAt(place)).filter(({ type }) => type === 'document-signed')
    expect(signed.map(({ by, params }) => [by, params.document])).toEqual([['KAZ', 'transit']])
    await vi.waitFor(() => expect(desk.value?.moves.get('sign-document:transit')).not.toBe(''), PATIENCE)
  }, 30_000)

  it(`F22 coming back: ${fault} in the middle of that`, async () => {
    await here()
    net().set('cut')
    await vi.waitFor(() => expect(link.value).toBe('reconnecting'), PATIENCE)
    net().set(fault)
    await wait(LASTS_MS)
    net().set('none')
    await isLive()
    expect(await say('back')).toEqual(OK)
  })
})
