/** `tally` asks the judge: verdicts by hand from the rulebook, in votes and in counts, what is said of them, and what would change them. */
import { describe, expect, it } from 'vitest'
import { ask } from './testing/ask.ts'

const ELECTED = ['BOL', 'CIV', 'ETH', 'GNQ', 'KAZ', 'KWT', 'NLD', 'PER', 'POL', 'SWE']
const PERMANENT = ['CHN', 'FRA', 'GBR', 'RUS', 'USA']
type Votes = Readonly<Record<string, string>>
/** So many elected members in favour, and what is said of others; who is left abstains. */
const votes = (elected: number, others: Votes = {}): Votes => ({
  ...Object.fromEntries([...PERMANENT, ...ELECTED].map((p) => [p, 'abstain'])),
  ...Object.fromEntries(ELECTED.slice(0, elected).map((p) => [p, 'yes'])),
  ...others,
})
const all = (parties: readonly string[], answer: string): Votes => Object.fromEntries(parties.map((p) => [p, answer]))
const line = (more: object) => ({
  id: 'x',
  matter: 'other',
  members: 15,
  chapter: 'VII',
  partiesToDispute: [],
  ...more,
})

type Expected = readonly [verdict: string, rule: string, needed: number, reached: number, vetoes?: readonly string[]]
const figures = ([verdict, rule, needed, reached, vetoes = []]: Expected) => ({
  verdict,
  rule,
  needed,
  reached,
  vetoes,
})

describe('the truth table, as lines', () => {
  it.each<readonly [string, object, Expected]>([
    ['DEC-6 (a)', { votes: votes(9) }, ['adopted', 'DEC-6', 9, 9]],
    ['DEC-6 (a) counts', { counts: { yes: 9, abstain: 6 } }, ['adopted', 'DEC-6', 9, 9]],
    ['DEC-6 (b)', { votes: votes(10, { ...all(PERMANENT, 'yes'), USA: 'no' }) }, ['vetoed', 'DEC-6', 9, 14, ['USA']]],
    ['DEC-6 (b) counts', { counts: { yes: 14, no: 1 }, permanentNo: ['USA'] }, ['vetoed', 'DEC-6', 9, 14, ['USA']]],
    ['DEC-6 two vetoes', { votes: votes(10, { USA: 'no', CHN: 'no' }) }, ['vetoed', 'DEC-6', 9, 10, ['CHN', 'USA']]],
    ['DEC-6 (c)', { votes: votes(8) }, ['insufficient', 'DEC-6', 9, 8]],
    ['DEC-6 (d)', { votes: votes(8, { RUS: 'no' }) }, ['insufficient', 'DEC-6', 9, 8]],
    [
      'DEC-6 (d) counts',
      { counts: { yes: 8, no: 1, abstain: 6, absent: 0 }, permanentNo: ['RUS'] },
      ['insufficient', 'DEC-6', 9, 8],
    ],
    [
      'DEC-6 (e)',
      { votes: { ...all(ELECTED.slice(0, 6), 'no'), ...all(ELECTED.slice(6), 'yes'), ...all(PERMANENT, 'yes') } },
      ['adopted', 'DEC-6', 9, 9],
    ],
    ['DEC-6 (e) counts', { counts: { yes: 9, no: 6 }, permanentNo: [] }, ['adopted', 'DEC-6', 9, 9]],
    ['DEC-6 (f)', { votes: votes(10, { FRA: 'absent' }) }, ['adopted', 'DEC-6', 9, 10]],
    ['DEC-6 nobody', { votes: {} }, ['insufficient', 'DEC-6', 9, 0]],
    ['DEC-6 who is not named is absent', { votes: all(ELECTED.slice(0, 9), 'yes') }, ['adopted', 'DEC-6', 9, 9]],
    [
      'DEC-6 no part taken, no interest',
      { votes: votes(9, { CHN: 'not-participating', RUS: 'not-interested' }) },
      ['adopted', 'DEC-6', 9, 9],
    ],
    ['DEC-5 (g)', { matter: 'procedural', votes: votes(9, all(PERMANENT, 'no')) }, ['adopted', 'DEC-5', 9, 9]],
    [
      'DEC-5 (g) counts',
      { matter: 'procedural', counts: { yes: 9, no: 5, abstain: 1 }, permanentNo: PERMANENT },
      ['adopted', 'DEC-5', 9, 9],
    ],
    [
      'DEC-7 (h)',
      { chapter: 'VI', partiesToDispute: ['RUS'], votes: votes(9, { RUS: 'no' }) },
      ['adopted', 'DEC-6', 9, 9],
    ],
    [
      'DEC-7 (h) counts',
      { chapter: 'VI', partiesToDispute: ['RUS'], counts: { yes: 9, no: 1, abstain: 5 }, permanentNo: ['RUS'] },
      ['adopted', 'DEC-6', 9, 9],
    ],
    ['DEC-7 (i)', { partiesToDispute: ['RUS'], votes: votes(9, { RUS: 'no' }) }, ['vetoed', 'DEC-6', 9, 9, ['RUS']]],
    [
      'DEC-7 no chapter',
      { chapter: null, partiesToDispute: ['RUS'], votes: votes(9, { RUS: 'no' }) },
      ['vetoed', 'DEC-6', 9, 9, ['RUS']],
    ],
    [
      'DEC-7 an elected party',
      { chapter: 'VI', partiesToDispute: ['BOL'], votes: votes(9) },
      ['insufficient', 'DEC-6', 9, 8],
    ],
    [
      'DEC-7 not in procedure',
      { matter: 'procedural', chapter: 'VI', partiesToDispute: ['BOL'], votes: votes(9) },
      ['adopted', 'DEC-5', 9, 9],
    ],
    [
      'DEC-8 (j)',
      { matter: 'undetermined', votes: votes(10, { FRA: 'yes', GBR: 'yes', RUS: 'no' }) },
      ['vetoed', 'DEC-8', 9, 12, ['RUS']],
    ],
    [
      'DEC-8 a party votes on it',
      { matter: 'undetermined', chapter: 'VI', partiesToDispute: ['RUS'], votes: votes(9, { RUS: 'no' }) },
      ['vetoed', 'DEC-8', 9, 9, ['RUS']],
    ],
    ['DEC-6 of eleven', { members: 11, votes: all(ELECTED.slice(0, 6), 'yes') }, ['insufficient', 'DEC-6', 7, 6]],
    [
      'DEC-6 of eleven, seven',
      { members: 11, votes: { ...all(ELECTED.slice(0, 6), 'yes'), CHN: 'yes' } },
      ['adopted', 'DEC-6', 7, 7],
    ],
    ['DEC-6 of eleven, counts', { members: 11, counts: { yes: 7, abstain: 4 } }, ['adopted', 'DEC-6', 7, 7]],
    ['DEC-4 no vote, no veto', { votes: votes(9, { RUS: 'no' }), withoutVote: ['RUS'] }, ['adopted', 'DEC-6', 9, 9]],
  ])('%s', async (_, more, expected) => {
    expect(await ask('security-council', line(more))).toMatchObject(figures(expected))
  })

  const FIVE = ['RUS', 'BLR', 'KAZ', 'KGZ', 'TJK']
  const committee = (yes: readonly string[]) => ({ ...all(FIVE, 'no'), ...all(yes, 'yes') })
  it.each<readonly [string, object, Expected]>([
    ['DEC-4 (l) RU+BY+KG', { votes: committee(['RUS', 'BLR', 'KGZ']) }, ['adopted', 'DEC-4', 67, 70]],
    ['DEC-4 (l) RU+BY', { votes: committee(['RUS', 'BLR']) }, ['insufficient', 'DEC-4', 67, 60]],
    ['DEC-4 (l) RU', { votes: committee(['RUS']) }, ['insufficient', 'DEC-4', 67, 40]],
    ['DEC-4 (l) all but RU', { votes: committee(['BLR', 'KAZ', 'KGZ', 'TJK']) }, ['referred', 'DEC-4', 67, 60]],
    ['DEC-4 without TJ', { votes: committee(['RUS', 'BLR']), withoutVote: ['TJK'] }, ['adopted', 'DEC-4', 60, 60]],
    [
      'DEC-4 four of whom one has no vote',
      { votes: committee(['BLR', 'KAZ', 'KGZ', 'TJK']), withoutVote: ['TJK'] },
      ['insufficient', 'DEC-4', 60, 50],
    ],
    [
      'DEC-4 other weights',
      { votes: { A: 'yes', B: 'no', C: 'abstain' }, weights: { A: 2, B: 1, C: 0 } },
      ['adopted', 'DEC-4', 2, 2],
    ],
    ['DEC-4 nobody', { votes: {} }, ['insufficient', 'DEC-4', 67, 0]],
  ])('%s', async (_, more, expected) => {
    expect(await ask('integration-committee', line(more))).toMatchObject(figures(expected))
  })

  it.each<readonly [rule: string, string, object, Expected]>([
    ['consensus', 'DEC-1 one in favour', { votes: { A: 'yes', B: 'not-interested' } }, ['adopted', 'DEC-1', 0, 0]],
    ['consensus', 'DEC-1 two against', { votes: { A: 'yes', B: 'no', C: 'no' } }, ['blocked', 'DEC-1', 0, 2]],
    ['consensus', 'DEC-1 only against', { votes: { A: 'no' } }, ['blocked', 'DEC-1', 0, 1]],
    ['consensus', 'DEC-1 nobody', { votes: { A: 'abstain' } }, ['insufficient', 'DEC-0', 1, 0]],
    ['consensus', 'DEC-1 counts', { counts: { yes: 1, 'not-interested': 14 } }, ['adopted', 'DEC-1', 0, 0]],
    [
      'consensus-minus-one',
      'DEC-2 the party concerned is against',
      { votes: { A: 'yes', B: 'no' }, concerned: ['B'] },
      ['adopted', 'DEC-2', 0, 0],
    ],
    [
      'consensus-minus-one',
      'DEC-2 only the party concerned is in favour',
      { votes: { A: 'abstain', B: 'yes' }, concerned: ['B'] },
      ['insufficient', 'DEC-0', 1, 0],
    ],
    ['unanimity', 'DEC-3 all', { members: 2, votes: { A: 'yes', B: 'yes' } }, ['adopted', 'DEC-3', 2, 2]],
    [
      'unanimity',
      'DEC-3 one is not named',
      { members: 3, votes: { A: 'yes', B: 'yes' } },
      ['insufficient', 'DEC-3', 3, 2],
    ],
    [
      'unanimity',
      'DEC-3 one abstains',
      { members: 2, votes: { A: 'yes', B: 'abstain' } },
      ['insufficient', 'DEC-3', 2, 1],
    ],
    [
      'unanimity',
      'DEC-3 who is concerned is one of all',
      { members: 4, votes: { A: 'yes', B: 'yes', C: 'yes' }, concerned: ['D'] },
      ['insufficient', 'DEC-3', 4, 3],
    ],
    [
      'general-assembly',
      'DEC-10 nobody has a vote',
      { votes: {}, members: 1, withoutVote: ['A'] },
      ['insufficient', 'DEC-10', 1, 0],
    ],
    ['unanimity', 'DEC-3 one against', { members: 2, votes: { A: 'yes', B: 'no' } }, ['blocked', 'DEC-3', 2, 1]],
    [
      'unanimity',
      'DEC-3 one has no vote',
      { members: 3, votes: { A: 'yes', B: 'yes' }, withoutVote: ['C'] },
      ['adopted', 'DEC-3', 2, 2],
    ],
    ['general-assembly', 'DEC-10 8 to 7', { counts: { yes: 8, no: 7 } }, ['adopted', 'DEC-10', 8, 8]],
    ['general-assembly', 'DEC-10 a tie', { counts: { yes: 5, no: 5, abstain: 5 } }, ['insufficient', 'DEC-10', 6, 5]],
    [
      'general-assembly',
      'DEC-10 important, 8 to 4',
      { counts: { yes: 8, no: 4, abstain: 3 }, important: true },
      ['adopted', 'DEC-10', 8, 8],
    ],
    [
      'general-assembly',
      'DEC-10 important, 9 to 5',
      { counts: { yes: 9, no: 5, absent: 1 }, important: true },
      ['insufficient', 'DEC-10', 10, 9],
    ],
    [
      'general-assembly',
      'DEC-10 of 193',
      { members: 193, counts: { yes: 128, no: 64, absent: 1 }, important: true },
      ['adopted', 'DEC-10', 128, 128],
    ],
  ])('under %s: %s', async (rule, _, more, expected) => {
    expect(await ask(rule, line(more))).toMatchObject(figures(expected))
  })

  it('DEC-12 a rule as a scenario writes it', async () => {
    const twoThirds = JSON.stringify({ kind: 'majority', of: 'members', threshold: 'at-least', share: [2, 3] })
    expect(await ask(twoThirds, line({ members: 5, votes: { A: 'yes', B: 'yes', C: 'yes' } }))).toMatchObject(
      figures(['insufficient', 'DEC-12', 4, 3]),
    )
    const council = JSON.stringify({ kind: 'security-council', atLeast: 2, vetoes: ['KAZ'] })
    const more = { members: 4, votes: { A: 'yes', B: 'yes', KAZ: 'no' } }
    expect(await ask(council, line(more))).toMatchObject(figures(['vetoed', 'DEC-6', 2, 2, ['KAZ']]))
    expect(await ask(council, line({ ...more, matter: 'procedural' }))).toMatchObject(
      figures(['adopted', 'DEC-5', 2, 2]),
    )
  })
})

describe('what would have changed it', () => {
  const changes = async (rule: string, more: object) => (await ask(rule, line(more))).wouldChange

  it('DEC-6 one member with another answer, at most three, by name', async () => {
    expect(await changes('security-council', { votes: votes(8) })).toEqual([
      { member: 'CHN', from: 'abstain', to: 'yes' },
      { member: 'FRA', from: 'abstain', to: 'yes' },
      { member: 'GBR', from: 'abstain', to: 'yes' },
    ])
    expect(await changes('security-council', { votes: votes(10, { RUS: 'no' }) })).toEqual([
      { member: 'RUS', from: 'no', to: 'abstain' },
    ])
    expect(await changes('security-council', { votes: votes(10, { RUS: 'no', USA: 'no' }) })).toEqual([])
    expect(await changes('security-council', { votes: votes(7) })).toEqual([])
  })

  it('DEC-6 of the absent that have no name one stands for all, and DEC-7 none of them is who must abstain', async () => {
    const eight = { ...all(PERMANENT, 'yes'), BOL: 'yes', CIV: 'yes', ETH: 'yes' }
    expect(await changes('security-council', { votes: eight })).toEqual([{ from: 'absent', to: 'yes', n: 1 }])
    const nine = { ...eight, ...all(['GNQ', 'KAZ', 'NLD', 'PER', 'POL', 'SWE'], 'no') }
    const forced = { chapter: 'VI', partiesToDispute: ['KWT'] }
    expect(await changes('security-council', { votes: nine, ...forced })).toEqual([
      { member: 'GNQ', from: 'no', to: 'yes' },
      { member: 'KAZ', from: 'no', to: 'yes' },
      { member: 'NLD', from: 'no', to: 'yes' },
    ])
  })

  it('DEC-6 in counts so many with the same answer; named where it has to be a permanent member', async () => {
    const counts = (yes: number, no: number, permanentNo: readonly string[]) =>
      changes('security-council', { counts: { yes, no, abstain: 15 - yes - no }, permanentNo })
    expect(await counts(7, 0, [])).toEqual([{ from: 'abstain', to: 'yes', n: 2 }])
    expect(await counts(8, 1, ['RUS'])).toEqual([{ from: 'no', to: 'yes', n: 1 }])
    expect(await counts(9, 3, ['RUS'])).toEqual([{ from: 'no', to: 'abstain', n: 1, among: ['RUS'] }])
    expect(await counts(9, 2, ['USA', 'RUS'])).toEqual([{ from: 'no', to: 'abstain', n: 2 }])
    expect(await counts(10, 0, [])).toEqual([{ from: 'yes', to: 'abstain', n: 2 }])
  })
})

describe('why', () => {
  it('DEC-6 in the words of the glossary', async () => {
    const vetoed = line({ counts: { yes: 14, no: 1 }, permanentNo: ['USA'] })
    expect((await ask('security-council', vetoed, 'kk')).because).toBe(
      'Қабылданбады, вето қойылды: жақтап 14, қарсы 1, қалыс қалғаны 0. Вето қойған: USA. Ветосыз шешім қабылданар еді.',
    )
    expect((await ask('security-council', vetoed, 'ru')).because).toBe(
      'Не принято, наложено вето: за 14, против 1, воздержались 0. Вето: USA. Без вето решение было бы принято.',
    )
    expect((await ask('security-council', vetoed, 'en')).because).toBe(
      'Not adopted, vetoed: 14 in favour, 1 against, 0 abstaining. Veto by: USA. Without the veto it would have been adopted.',
    )
  })

  it.each<readonly [string, object, string, string]>([
    ['DEC-6 a no that is no veto', { votes: votes(8, { RUS: 'no' }) }, 'security-council', 'not a veto here'],
    ['DEC-6 an abstention that is no veto', { votes: votes(9) }, 'security-council', 'abstains or takes no part'],
    [
      'DEC-7 who had to abstain',
      { chapter: 'VI', partiesToDispute: ['KWT', 'GBR', 'XXX'], votes: votes(10) },
      'security-council',
      'Had to abstain as party to the dispute: GBR, KWT.',
    ],
    [
      'DEC-8 the double veto',
      { matter: 'undetermined', votes: votes(9, { USA: 'no' }) },
      'security-council',
      'double veto',
    ],
    ['DEC-1 who objected', { votes: { B: 'no', A: 'no', C: 'yes' } }, 'consensus', 'Objections: A, B.'],
    ['DEC-1 how many objected', { counts: { no: 2, yes: 13 } }, 'consensus', 'Objections: 2.'],
    ['DEC-1 who stood aside', { votes: { A: 'yes', B: 'not-interested' } }, 'consensus', 'not interested: B;'],
    [
      'DEC-2 whom it concerns',
      { votes: { A: 'yes', B: 'no' }, concerned: ['B'] },
      'consensus-minus-one',
      'does not count: B.',
    ],
    [
      'DEC-4 who has lost its vote',
      { votes: {}, withoutVote: ['TJK'] },
      'integration-committee',
      'having lost the vote: TJK.',
    ],
    [
      'DEC-4 who decides then',
      { votes: all(['BLR', 'KAZ', 'KGZ', 'TJK'], 'yes') },
      'integration-committee',
      'Interstate Council',
    ],
  ])('%s', async (_, more, rule, part) => {
    expect((await ask(rule, line(more))).because).toContain(part)
  })
})
