import { expect, it } from 'vitest'
import type { RecordEntry } from '../../../shared/protocol/messages.ts'
import { momentOf, type Reader } from './moment.ts'

const line = (type: string, params: Record<string, string>): RecordEntry =>
  ({ seq: 7, at: 0, to: 'all', by: 'clock', type, params }) as unknown as RecordEntry
const put = (by: string, outcome: string) => ({
  ...{ open: false, kind: 'option', target: 'tariff', detail: 'low', against: 'BLR' },
  by,
  outcome,
})
const reader = (...ballots: Reader['ballots']): Reader => ({ party: 'KAZ', ballots, record: [] })
const kindOf = (entry: RecordEntry, of = reader()): string | undefined => momentOf(entry, of)?.kind
const closed = line('ballot-closed', { kind: 'option', target: 'tariff', detail: 'low' })

it('P28 a parliament that refuses is a moment for all, one that agrees for its own state', () => {
  expect(kindOf(line('parliament-refused', { party: 'RUS', document: 'union' }))).toBe('refused-at-home')
  expect(kindOf(line('consent-expressed', { party: 'KAZ', document: 'union', how: 'ratification' }))).toBe(
    'agreed-at-home',
  )
  expect(kindOf(line('consent-expressed', { party: 'RUS', document: 'union', how: 'ratification' }))).toBeUndefined()
  expect(kindOf(line('consent-expressed', { party: 'KAZ', document: 'union', how: 'signature' }))).toBeUndefined()
})

it('P28 the own signature, what comes into force, and who leaves are moments; one’s own leaving is not', () => {
  expect(kindOf(line('document-signed', { party: 'KAZ', document: 'union' }))).toBe('signed')
  expect(kindOf(line('document-signed', { party: 'RUS', document: 'union' }))).toBeUndefined()
  expect(kindOf(line('document-in-force', { document: 'union', parties: 'KAZ RUS' }))).toBe('in-force')
  expect(kindOf(line('withdrawal-confirmed', { party: 'BLR' }))).toBe('left')
  expect(kindOf(line('withdrawal-confirmed', { party: 'KAZ' }))).toBeUndefined()
  expect(kindOf(line('room-left', { party: 'BLR' }))).toBe('walked-out')
  expect(kindOf(line('room-left', { party: 'KAZ' }))).toBeUndefined()
})

it('P28 a blocked proposal is a moment for whoever put it, with who was against', () => {
  expect(momentOf(closed, reader(put('KAZ', 'blocked')))).toMatchObject({ kind: 'blocked', against: 'BLR' })
  expect(kindOf(closed, reader(put('KAZ', 'vetoed')))).toBe('blocked')
  expect(kindOf(closed, reader(put('RUS', 'blocked')))).toBeUndefined()
  expect(kindOf(closed, reader(put('KAZ', 'adopted')))).toBeUndefined()
  expect(kindOf(closed, reader({ ...put('KAZ', 'blocked'), detail: 'high' }))).toBeUndefined()
})

it('P28 STG-3 a vote on the own proposal that its stage cut short is a moment, too', () => {
  const lapsed = line('ballot-lapsed', { kind: 'option', target: 'tariff', detail: 'low' })
  expect(kindOf(lapsed, reader(put('KAZ', 'lapsed')))).toBe('lapsed')
  expect(kindOf(lapsed, reader(put('RUS', 'lapsed')))).toBeUndefined()
  const freeze = line('ballot-lapsed', { kind: 'freeze', target: 'tariff', detail: '' })
  expect(kindOf(freeze, reader({ ...put('KAZ', 'lapsed'), kind: 'freeze', detail: '' }))).toBeUndefined()
})

it('P28 DEC-16 an objection to what was to be agreed in our name is a moment of ours, with who and why', () => {
  const matter = { ballot: 'n1', kind: 'option', target: 'tariff', detail: 'low' }
  const said = { ...matter, party: 'BLR', reason: 'Not yet.' }
  const after = (called: string, of = matter): Reader => ({
    ...reader(),
    record: [{ ...line('objections-called', { ...of, party: called }), seq: 5 }],
  })
  expect(momentOf(line('objection-raised', said), after('KAZ'))).toMatchObject({
    kind: 'objected',
    against: 'BLR',
    reason: 'Not yet.',
    subject: { target: 'tariff', detail: 'low' },
  })
  expect(kindOf(line('objection-raised', said), after('RUS'))).toBeUndefined()
  expect(kindOf(line('objection-raised', said), after('KAZ', { ...matter, ballot: 'n0' }))).toBeUndefined()
  // Who thinks better of its own word needs not be told.
  expect(kindOf(line('objection-raised', { ...said, party: 'KAZ' }), after('KAZ'))).toBeUndefined()
  // How the table goes about it is no moment.
  const freeze = { ...matter, kind: 'freeze' }
  expect(kindOf(line('objection-raised', { ...said, kind: 'freeze' }), after('KAZ', freeze))).toBeUndefined()
})

it('P28 DEC-10 so is a word that breaks the silence under which we put a text', () => {
  const text = { question: 'tariff', option: 'low' }
  const put: Reader = { ...reader(), record: [{ ...line('silence-opened', { ...text, party: 'KAZ' }), seq: 5 }] }
  const broken = line('silence-broken', { ...text, party: 'BLR', reason: 'Not yet.' })
  expect(kindOf(broken, put)).toBe('objected')
  expect(kindOf(broken, { ...put, party: 'RUS' })).toBeUndefined()
  // What we have put since is another matter: that silence is not broken.
  const theirs = { ...line('silence-opened', { ...text, party: 'RUS' }), seq: 5 }
  const since = { ...line('silence-opened', { ...text, party: 'KAZ' }), seq: 9 }
  expect(kindOf(broken, { ...reader(), record: [theirs, since] })).toBeUndefined()
})

it('what is no moment is none', () => {
  expect(kindOf(line('stage-entered', { stage: 'chain' }))).toBeUndefined()
})

it('P28 an offer of ours that is accepted is a moment, with who accepts it and both halves; another’s is none', () => {
  const offer = { proposal: 'o1', gives: 'votes=shares', asks: 'tariff=low' }
  const after = (party: string): Reader => ({
    ...reader(),
    record: [{ ...line('proposal-made', { ...offer, party }), seq: 5 }],
  })
  const yes = line('proposal-accepted', { proposal: 'o1', party: 'RUS' })
  expect(momentOf(yes, after('KAZ'))).toMatchObject({
    kind: 'accepted',
    party: 'RUS',
    gives: 'votes=shares',
    asks: 'tariff=low',
  })
  expect(kindOf(yes, after('BLR'))).toBeUndefined()
  expect(kindOf(line('proposal-accepted', { proposal: 'o2', party: 'RUS' }), after('KAZ'))).toBeUndefined()
  expect(kindOf(line('proposal-accepted', { proposal: 'o1', party: 'KAZ' }), after('KAZ'))).toBeUndefined()
})
