/** Lines that are wrong: the place, what stands there, how it is mended; and the run goes on. */
import { describe, expect, it } from 'vitest'
import { LINE_AT_MOST } from './lines.ts'
import { ask, askAll, told } from './testing/ask.ts'

const VOTES = { KAZ: 'yes' }
const good = { id: 'good', matter: 'other', votes: VOTES }
const counted = { id: 'x', matter: 'other', members: 15 }

describe('a line that is wrong', () => {
  it.each<readonly [string, string | object, begins: string, mend: string]>([
    ['no JSON', '{"id":', 'line: "{\\"id\\":". ', 'one JSON object'],
    ['a list', '[]', 'line: []. ', 'one JSON object'],
    ['null', 'null', 'line: null. ', 'one JSON object'],
    ['deep', '['.repeat(100_000), 'line: ', 'one JSON object'],
    ['an unknown field', { ...good, party: 'KAZ' }, 'party: "KAZ". ', 'The fields are: id, matter'],
    ['no id', { matter: 'other', votes: VOTES }, 'id: missing. ', 'Write a text'],
    ['an id that is a number', { ...good, id: 7 }, 'id: 7. ', 'Write a text'],
    ['a matter that there is not', { ...good, matter: 'substantive' }, 'matter: "substantive". ', 'procedural, other'],
    ['a council without a matter', { id: 'x', votes: VOTES }, 'matter: missing. ', 'procedural, other, undetermined'],
    ['thirteen members', { ...good, members: 13 }, 'members: 13. ', '15, 11'],
    ['members in parts', { ...good, members: 1.5 }, 'members: 1.5. ', 'whole number: 1 to 1000'],
    ['a chapter that there is not', { ...good, chapter: 'V' }, 'chapter: "V". ', '"VI", "VII", null'],
    ['parties that are no list', { ...good, partiesToDispute: 'KAZ' }, 'partiesToDispute: "KAZ". ', 'list of names'],
    ['a party twice', { ...good, partiesToDispute: ['A', 'A'] }, 'partiesToDispute: ["A","A"]. ', 'each of them once'],
    ['a party that is no name', { ...good, concerned: ['A', 5] }, 'concerned.1: 5. ', 'text of 1 to 100'],
    ['an answer that there is not', { ...good, votes: { FRA: 'Yes' } }, 'votes.FRA: "Yes". ', 'yes, no, abstain'],
    ['a member without a name', { ...good, votes: { '': 'yes' } }, 'votes.: "". ', '1 to 100 characters'],
    ['votes that are a list', { ...good, votes: [] }, 'votes: []. ', 'name of each member'],
    ['a member twice', '{"id":"x","matter":"other","votes":{"KAZ":"yes","KAZ":"no"}}', 'KAZ: "KAZ". ', 'stands twice'],
    [
      'a member twice, though others may stand in two lists',
      '{"id":"x","matter":"other","votes":{"KAZ":"yes","RUS":"no","RUS":"yes"},"weights":{"KAZ":1}}',
      'RUS: "RUS". ',
      'stands twice',
    ],
    [
      'a permanent member in small letters',
      { ...good, votes: { fra: 'no' } },
      'votes.fra: "no". ',
      'written: CHN, FRA',
    ],
    [
      'a permanent member with a space',
      { ...good, partiesToDispute: ['RUS '] },
      'partiesToDispute: "RUS ". ',
      'written: CHN',
    ],
    ['a weight of nobody', { ...good, weights: { '': 5 } }, 'weights.: "". ', '1 to 100 characters'],
    ['neither votes nor counts', { ...counted }, 'votes: missing. ', 'votes or counts'],
    ['votes and counts', { ...good, counts: { yes: 15 } }, 'counts: {"yes":15}. ', 'votes or counts'],
    ['a list of counts in votes', { ...good, permanentNo: [] }, 'permanentNo: []. ', 'goes with counts only'],
    ['a count below nothing', { ...counted, counts: { yes: -1 } }, 'counts.yes: -1. ', 'whole number: 0 to 1000'],
    ['a count of what is no answer', { ...counted, counts: { yeas: 1 } }, 'counts.yeas: 1. ', 'yes, no, abstain'],
    [
      'counts of fourteen',
      { ...counted, counts: { yes: 14 } },
      'counts: {"yes":14}. ',
      '(14) has to be the number of members (15)',
    ],
    ['counts of fifteen without saying so', { id: 'x', matter: 'other', counts: { yes: 14 } }, 'counts: ', '(14)'],
    [
      'who has a veto is not said',
      { ...counted, counts: { yes: 14, no: 1 } },
      'permanentNo: missing. ',
      'an empty list',
    ],
    [
      'more permanent members against than there are votes against',
      { ...counted, counts: { yes: 14, no: 1 }, permanentNo: ['RUS', 'USA'] },
      'permanentNo: ["RUS","USA"]. ',
      'votes against (1)',
    ],
    [
      'no permanent member',
      { ...counted, counts: { yes: 14, no: 1 }, permanentNo: ['KAZ'] },
      'permanentNo: "KAZ". ',
      'CHN, FRA',
    ],
    [
      'whose vote is lost is not seen in counts',
      { ...counted, counts: { yes: 15 }, withoutVote: ['A'] },
      'withoutVote: ',
      'votes in place',
    ],
    [
      'what a party to the dispute cast is not seen in counts',
      { ...counted, chapter: 'VI', counts: { yes: 15 }, partiesToDispute: ['KWT'] },
      'partiesToDispute: "KWT". ',
      'votes in place',
    ],
    [
      'eleven elected members, one of them with a permanent one’s other name',
      { ...good, votes: Object.fromEntries([...'ABCDEFGHIJ', 'UK'].map((name) => [name, 'yes'])) },
      'votes: ',
      'with the permanent members 16 are named',
    ],
    ['a weight in parts', { ...good, weights: { KAZ: 0.5 } }, 'weights.KAZ: 0.5. ', '0 to 1000000'],
    ['a flag that is a word', { ...good, important: 'yes' }, 'important: "yes". ', 'true, false'],
  ])('%s', async (_, line, begins, mend) => {
    const { error = '', ...rest } = await ask('security-council', line)
    expect(rest).toEqual({ line: 1 })
    expect(error.startsWith(begins), error).toBe(true)
    expect(error).toContain(mend)
  })

  it.each<readonly [rule: string, string, object, begins: string]>([
    ['integration-committee', 'counts where votes have weights', { counts: { yes: 5 } }, 'counts: '],
    ['integration-committee', 'a vote without a weight', { votes: { UKR: 'yes' } }, 'votes.UKR: "yes". '],
    [
      'integration-committee',
      'a lost vote without a weight',
      { votes: {}, withoutVote: ['UKR'] },
      'withoutVote: "UKR". ',
    ],
    [
      'consensus-minus-one',
      'counts, and somebody concerned',
      { counts: { yes: 5 }, concerned: ['A'] },
      'concerned: ["A"]. ',
    ],
    ['unanimity', 'more names than members', { members: 1, votes: { A: 'yes', B: 'yes' } }, 'votes: ["A","B"]. '],
  ])('under %s: %s', async (rule, _, more, begins) => {
    const { error = '' } = await ask(rule, { id: 'x', ...more })
    expect(error.startsWith(begins), error).toBe(true)
  })

  it('is told in each language, and a long value is cut', async () => {
    const line = { ...good, matter: 'ә'.repeat(500) }
    const errors = await Promise.all((['kk', 'ru', 'en'] as const).map((lang) => ask('security-council', line, lang)))
    const mends = ['Мыналардың бірін жазыңыз: ', 'Напишите одно из: ', 'Write one of: ']
    for (const [i, { error = '' }] of errors.entries()) {
      expect(error).toContain(`${mends[i]}procedural, other, undetermined.`)
      expect(error.length).toBeLessThan(200)
    }
  })

  it('is none where a member bears a name that JavaScript has other uses for', async () => {
    const line = '{"id":"x","votes":{"__proto__":"yes","constructor":"yes","toString":"no"},"withoutVote":["valueOf"]}'
    expect(await ask('unanimity', line)).toMatchObject({ verdict: 'blocked', needed: 3, reached: 2 })
    const heavy = '{"id":"x","votes":{"__proto__":"yes","constructor":"no"},"weights":{"__proto__":2,"constructor":1}}'
    expect(await ask('integration-committee', heavy)).toMatchObject({ verdict: 'adopted', needed: 2, reached: 2 })
  })

  it('does not end the run, and is numbered as it stands in the file, empty lines counted', async () => {
    const { answers, wrong } = await told('security-council', [Buffer.from(`\n${JSON.stringify(good)}\n\nx\n  \ny\n`)])
    expect(answers.map(({ id, line }) => id ?? line)).toEqual(['good', 4, 6])
    expect(wrong).toBe(2)
  })

  it('is none where fields are there that the rule does not look at', async () => {
    const more = { ...good, chapter: null, important: true, weights: { A: 1 }, concerned: ['A'], partiesToDispute: [] }
    for (const rule of ['security-council', 'consensus', 'unanimity', 'general-assembly'])
      expect(await ask(rule, { ...more, members: 15 })).toMatchObject({ id: 'good' })
  })
})

describe('lines as they come', () => {
  const text = JSON.stringify({ ...good, id: 'Қауіпсіздік Кеңесі' })
  const ids = async (chunks: readonly Uint8Array[]) =>
    (await told('security-council', chunks)).answers.map(({ id, line }) => id ?? line)
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

  it('with a byte order mark, with the line ends of Windows, without a last one', async () => {
    expect(await ids([bytes(`\uFEFF${text}\r\n${text}\r\n\r\n${text}`)])).toEqual(Array(3).fill('Қауіпсіздік Кеңесі'))
  })

  it('cut anywhere, in the middle of a letter too', async () => {
    const all = bytes(`${text}\n${text}\n`)
    const chunks = Array.from({ length: Math.ceil(all.length / 7) }, (_, i) => all.subarray(7 * i, 7 * i + 7))
    expect(await ids(chunks)).toEqual(Array(2).fill('Қауіпсіздік Кеңесі'))
  })

  it('the same id twice are two questions, and nothing asked is nothing answered', async () => {
    expect(await ids([bytes(`${text}\n${text}`)])).toHaveLength(2)
    expect(await ids([])).toEqual([])
    expect(await ids([bytes('\n\r\n \n')])).toEqual([])
  })

  it('one that is too long is not kept, one that is no UTF-8 is not guessed, and the next is judged', async () => {
    const long = Array.from({ length: 12 }, () => Buffer.alloc(LINE_AT_MOST, ' '))
    expect(await ids([...long, bytes('\n', [0xff, 0xfe], `\n${text}`)])).toEqual([1, 2, 'Қауіпсіздік Кеңесі'])
    const { answers } = await told('security-council', [...long, bytes('\n', [0xff])])
    expect(answers.map(({ error }) => error)).toEqual([
      'line: 12000000. A line has at most 1000000 bytes.',
      'line: missing. Save the text as UTF-8.',
    ])
  })

  it('as long as may be is read', async () => {
    const padded = `${JSON.stringify(good).padEnd(LINE_AT_MOST)}`
    expect(await askAll('security-council', [padded, `${padded} `])).toMatchObject([{ id: 'good' }, { line: 2 }])
  })
})
