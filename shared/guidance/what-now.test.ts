/** What now, state by state (`look/now.md`): the sentence, the main act, those beside it. */
import { describe, expect, it } from 'vitest'
import { givenAt, type Step } from '../engine/testing/given.ts'
import { about, contents, offer, packable } from '../engine/testing/package-story.ts'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import {
  allVote,
  backed,
  begun,
  done,
  hosted,
  inStage,
  instructed,
  rollCallAdopted,
  votes,
  waited,
} from '../engine/testing/story.ts'
import { adopted, concluded, HARMLESS, signed } from '../engine/testing/treaty-story.ts'
import type { Situation } from './situation.ts'
import { inShort, now, sightAt, sightOf } from './testing/at-a-seat.ts'
import { whatNow } from './what-now.ts'

const short = (...args: Parameters<typeof now>) => inShort(now(...args))
const stance = (party: string, canLive: readonly string[], cannot: readonly string[] = []) =>
  done(party, { type: 'take-stance', question: 'tariff', canLive, cannot })
const take = done('KAZ', { type: 'take-as-agreed', question: 'tariff', option: 'low' })
const chain = inStage('chain')
/** KGZ and RUS want the same, and have the same said. */
const lowBacked = backed('tariff', { KAZ: 'low', KGZ: 'low' })

describe('before the talks', () => {
  it('P2 alone, the brief comes first, and nothing else until one begins', () => {
    const alone = givenAt(smallScenario, { bots: ['KGZ', 'RUS'] })(begun, hosted({ type: 'begin-practice' }))
    const begins = whatNow(sightAt(alone, 'KAZ'))
    expect([inShort(begins), begins.main?.steps[0]?.command]).toEqual([['start', 'start', 'begin'], { type: 'go-on' }])
    const read = alone.after(done('KAZ', { type: 'go-on' }), done('KAZ', { type: 'take-a-break' }))
    expect(inShort(whatNow(sightAt(read, 'KAZ')))).toEqual(['waiting', 'break', 'continue'])
  })

  it('P4 the chair asks whether anybody objects to the rules, the others read whom they wait for', () => {
    expect(short('KAZ', [begun])).toEqual(['rules', 'rules', 'take-rules', 'change-rule'])
    expect(short('KGZ', [begun])).toEqual(['waiting', 'chair-wait', '–', 'change-rule'])
    expect(now('KGZ', [begun]).awaits.parties).toEqual(['KAZ'])
  })

  it('P4 the hidden question: raise it or not, in equal width, first what the own score speaks for', () => {
    const found = now('KAZ', [inStage('agenda')])
    expect([inShort(found), found.isEqual]).toEqual([['agenda', 'agenda', 'raise', 'raise-none'], true])
  })

  it('P4 the ranking is filled in by what weighs most', () => {
    const found = now('RUS', [inStage('ranking')])
    expect(inShort(found)).toEqual(['ranking', 'rank', 'rank'])
    // RUS: votes 30 × (100 − 0), tariff 40 × (100 − 30), transit 10 × (100 − 0).
    expect(found.main?.steps[0]?.command).toEqual({
      type: 'rank-questions',
      ranks: { votes: 1, tariff: 2, transit: 3 },
    })
  })
})

describe('the chain', () => {
  it('P4 none backed: support the best option, with what it adds to the own score; the capital beside it', () => {
    const found = now('KAZ', [chain])
    expect(inShort(found)).toEqual(['chain', 'back', 'support', 'ask-capital'])
    expect(found.main?.steps[0]?.command).toEqual({ type: 'back-option', question: 'tariff', option: 'low' })
    // KAZ: 40 × (100 − 65).
    expect(found.main?.change).toBe(3500 - 2100)
  })

  it('P22 the option that others want stands beside the best one', () => {
    expect(short('RUS', [chain, backed('tariff', { KAZ: 'low' })]).slice(2)).toEqual([
      'support',
      'ask-capital',
      'support',
    ])
  })

  it('an option that somebody rules out gives way to one that all could live with, where that costs nothing', () => {
    // RUS: low 40 × (30 − 30) costs nothing against staying outside.
    const found = now('RUS', [chain, backed('tariff', { KAZ: 'low' }), stance('KAZ', [], ['high'])])
    expect(found.main?.params).toEqual({ question: 'tariff', option: 'low' })
    // It is not the best of all, and is not called that.
    expect(found.main?.why).toBe('nobody-insists')
    expect(now('RUS', [chain]).main).toMatchObject({ params: { option: 'high' }, why: 'best-for-you' })
  })

  it('what one can live with besides is said next; what crosses a red line is said, too', () => {
    const live = now('RUS', [chain, backed('tariff', { RUS: 'high' })])
    expect([inShort(live), live.main?.steps[0]?.command]).toEqual([
      ['chain', 'live-with', 'take-stance'],
      { type: 'take-stance', question: 'tariff', canLive: ['low'], cannot: [] },
    ])
    const never = now('KAZ', [chain, backed('tariff', { KAZ: 'low', KGZ: 'high' })])
    expect(inShort(never)).toEqual(['chain', 'say-no', 'refuse-option'])
    expect(never.main?.steps[0]?.command).toMatchObject({ cannot: ['high'] })
  })

  it('P4 one stands in the way: ask it what it needs; once', () => {
    const steps = [chain, backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'high' }), stance('KAZ', [], ['high'])]
    const found = now('KAZ', steps)
    expect([inShort(found), found.coach.params]).toEqual([
      ['chain', 'blocked', 'ask', 'ask-capital', 'put-to-vote'],
      { party: 'RUS' },
    ])
    expect(short('KAZ', steps, [found.main?.sees ?? ''])).not.toContain('ask')
  })

  it('DEC-16 the chair takes as agreed what nobody insists against; the others wait for that', () => {
    const steps = [
      chain,
      lowBacked,
      backed('tariff', { RUS: 'high' }),
      stance('RUS', ['low']),
      stance('KAZ', [], ['high']),
    ]
    expect(short('KAZ', steps)).toEqual(['chain', 'take', 'take'])
    expect(short('RUS', steps).slice(0, 3)).toEqual(['waiting', 'chair-takes', '–'])
    expect(now('RUS', steps).awaits).toEqual({ parties: ['KAZ'], until: 'question:plenary' })
  })

  it('P22 in the chair without an answer: let it rest and go on', () => {
    const steps = [chain, backed('tariff', { KAZ: 'low', KGZ: 'high', RUS: 'high' }), stance('KAZ', [], ['high'])]
    expect(short('KAZ', steps).slice(0, 3)).toEqual(['chain', 'freeze', 'take-freezing'])
  })

  it('P22 in the chair: what may still find all is not put off, and nobody is cut short before half of the time', () => {
    const said = backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'high' })
    const oneInTheWay = [chain, said, stance('KAZ', [], ['high'])]
    const asked = ['asked:tariff:low:RUS']
    const acts = ({ main, second }: Situation) => [main, ...second].map((a) => a?.label)
    expect(inShort(now('KAZ', oneInTheWay, asked)).slice(0, 2)).toEqual(['waiting', 'chain-wait'])
    expect(acts(now('KAZ', oneInTheWay, asked))).toContain('take-freezing')
    const silent = [chain, backed('tariff', { KAZ: 'low', KGZ: 'high' }), stance('KAZ', [], ['high'])]
    const freezes = (steps: readonly Step[]) => now('KAZ', steps, ['asked:tariff:low:KGZ']).main?.label
    expect(freezes(silent)).toBeUndefined()
    expect(freezes([...silent, waited(31)])).toBe('take-freezing')
  })

  it('P22 to freeze is not moved again where the table has just refused it, until somebody has said something new', () => {
    const stuck = [chain, backed('tariff', { KAZ: 'low', KGZ: 'high', RUS: 'high' }), stance('KAZ', [], ['high'])]
    const called = done('KAZ', { type: 'take-freezing-as-agreed', question: 'tariff' })
    const objected = done('RUS', { type: 'raise-objection', call: 'n1', reason: 'Not yet.' })
    const moves = now('KAZ', [...stuck, called, objected])
    expect(inShort(moves).slice(0, 3)).toEqual(['chain', 'freeze', 'freeze'])
    const moved: Step = (m) => m.act('KAZ', { type: 'move-to-freeze', question: 'tariff' })
    const refused = [...stuck, called, objected, moved, votes({ KAZ: 'yes', KGZ: 'no', RUS: 'no' })]
    const acts = ({ main, second }: Situation) => [main, ...second].map((act) => act?.label)
    expect(acts(now('KAZ', refused, ['continue']))).not.toContain('freeze')
    const seen = [moves.main?.sees ?? '', 'asked:tariff:low:KGZ']
    expect(acts(now('KAZ', [...stuck, called, objected], seen))).not.toContain('freeze')
    const changed = [...stuck, called, objected, backed('tariff', { RUS: 'low' }), stance('RUS', [], ['high'])]
    expect(acts(now('KAZ', changed, seen))).toContain('freeze')
  })
})

describe('what lies before the members', () => {
  it('P21 silence agrees: no main act, to object and to ask for a vote beside it', () => {
    const steps = [chain, lowBacked, backed('tariff', { RUS: 'high' }), stance('RUS', ['low']), take]
    const found = now('RUS', steps)
    expect(inShort(found)).toEqual(['no-objection', 'no-objection', '–', 'object', 'ask-for-vote'])
    expect(found.awaits.until).toBe('call:n1')
    expect(short('KAZ', steps)).toEqual(['waiting', 'call-wait', '–'])
  })

  it('what costs one something is objected to, with a reason ready', () => {
    const high = [chain, backed('tariff', { RUS: 'high' }), stance('KGZ', ['high']), stance('KAZ', ['high'])]
    const found = now('KGZ', [...high, done('KAZ', { type: 'take-as-agreed', question: 'tariff', option: 'high' })])
    // KGZ: high 30 × (0 − 80), although it said otherwise.
    expect(inShort(found)).toEqual(['no-objection', 'object', 'object', 'ask-for-vote'])
    expect(found.main?.steps[0]?.words).toEqual({
      reason: { key: 'reasons.cannot', params: { question: 'tariff', option: 'high' } },
    })
  })

  it('P7 a ballot: three equal answers, the own score speaks first', () => {
    const put = (option: string) => [chain, done('RUS', { type: 'put-to-vote', question: 'tariff', option })]
    const against = now('KAZ', put('high'))
    expect([inShort(against), against.isEqual]).toEqual([['ballot', 'ballot', 'no', 'yes', 'abstain'], true])
    expect(short('KAZ', put('low')).slice(2)).toEqual(['yes', 'no', 'abstain'])
    expect(short('KAZ', [...put('low'), votes({ KAZ: 'yes' })])).toEqual(['waiting', 'ballot-wait', '–'])
  })

  it('R19 FLR-15 under roll-call whoever is called votes in the open, and whoever is not yet has no vote in', () => {
    const put = [
      begun,
      rollCallAdopted,
      inStage('chain'),
      done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }),
    ]
    expect(short('KAZ', put).slice(0, 2)).toEqual(['ballot', 'ballot-called'])
    const waits = now('RUS', put)
    expect([...inShort(waits), ...waits.awaits.parties]).toEqual(['waiting', 'roll-wait', '–', 'KAZ'])
  })

  it('P7 what would leave the own score as it is does not say that it goes up', () => {
    // RUS: tariff 40 × (30 low − 30 outside).
    const main = now('RUS', [chain, done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })]).main
    expect([main?.label, main?.change, main?.why]).toEqual(['yes', 0, 'no-score'])
  })

  it('P8 what was decided is a moment of its own; whoever alone was against can be asked', () => {
    const steps = [chain, done('RUS', { type: 'put-to-vote', question: 'tariff', option: 'low' })]
    const verdictOn = (positions: Readonly<Record<string, string>>) => {
      const sight = sightOf('KAZ', [...steps, votes(positions)])
      return whatNow({ ...sight, seen: new Set<string>() })
    }
    const moment = (positions: Readonly<Record<string, string>>) => inShort(verdictOn(positions))
    const whyAfter = (positions: Readonly<Record<string, string>>) => verdictOn(positions).main?.why
    expect(moment({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' })).toEqual(['verdict', 'verdict-yes', 'continue'])
    expect(moment({ KAZ: 'yes', KGZ: 'no', RUS: 'yes' })).toEqual([
      'verdict',
      'verdict-one',
      'ask',
      'take-freezing',
      'continue',
    ])
    expect(moment({ KAZ: 'no', KGZ: 'no', RUS: 'no' })).toEqual(['verdict', 'verdict-no', 'continue', 'take-freezing'])
    // Oneself is counted: nobody else is called the only one.
    expect(moment({ KAZ: 'no', KGZ: 'no', RUS: 'yes' })).toEqual([
      'verdict',
      'verdict-both',
      'continue',
      'take-freezing',
    ])
    expect(moment({ KAZ: 'no', KGZ: 'yes', RUS: 'yes' })).toEqual([
      'verdict',
      'verdict-own',
      'continue',
      'take-freezing',
    ])
    expect(whyAfter({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' })).toBe('it-is-decided')
    expect(whyAfter({ KAZ: 'no', KGZ: 'yes', RUS: 'yes' })).toBe('leads-on')
  })

  it('P25 news is a moment of its own', () => {
    const steps = [chain, instructed({ type: 'inject', inject: 'flood' })]
    expect(short('KGZ', steps)).toEqual(['news', 'news', 'continue'])
    expect(short('KGZ', steps, ['news:flood'])[0]).toBe('chain')
  })

  it('P8 P25 whoever has voted reads what came of it before the news that came meanwhile', () => {
    const put = done('RUS', { type: 'put-to-vote', question: 'tariff', option: 'low' })
    const news = instructed({ type: 'inject', inject: 'flood' })
    const sight = sightOf('KGZ', [chain, put, news, votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' })])
    const [ballot] = sight.board.ballots.keys()
    expect(whatNow({ ...sight, seen: new Set() }).state).toBe('verdict')
    expect(whatNow({ ...sight, seen: new Set([`ballot:${ballot}`]) }).state).toBe('news')
  })

  it('what the capital says is read, then it is back to the discussion', () => {
    const asked = done('KAZ', { type: 'ask-capital', about: 'option', target: 'tariff', option: 'high' })
    expect(short('KAZ', [chain, asked, waited(30)])).toEqual(['capital', 'capital-no', 'continue'])
  })
})

describe('packages', () => {
  it('P4 everything that is open can be marked at once', () => {
    expect(short('KAZ', [inStage('packages')])).toEqual(['package', 'mark', 'mark'])
  })

  it('P5 P23 the own package is ready to be sent, with what each side gains', () => {
    const found = now('KAZ', [packable])
    expect(inShort(found)).toEqual(['package', 'package', 'propose'])
    expect(found.main?.change).toBeGreaterThan(0)
    const [step] = found.main?.steps ?? []
    expect(Object.keys(step?.words ?? {})).toEqual(['gains.KGZ', 'gains.RUS'])
  })

  it('P5 P33 a package that costs against the own score says that it is better than leaving its questions open', () => {
    const ruledOut = [
      done('KAZ', { type: 'take-stance', question: 'tariff', canLive: [], cannot: ['high'] }),
      done('KGZ', { type: 'take-stance', question: 'transit', canLive: [], cannot: ['own'] }),
    ]
    const won = [packable, instructed({ type: 'correct', question: 'votes', option: 'shares' })]
    // RUS has won 30 × (100 − 20) by the votes. Low is worth 30, as outside, and open 0; one is worth 0, outside and open 50.
    const found = now('RUS', [...won, ...ruledOut])
    const { label, why, change, steps = [] } = found.main ?? {}
    expect({ label, why, change }).toEqual({ label: 'propose', why: 'than-open', change: 10 * (0 - 50) })
    expect(steps[0]?.command).toMatchObject({ terms: { tariff: 'low', transit: 'one' } })
    // What costs nothing is give and take.
    expect(now('RUS', won).main).toMatchObject({ label: 'propose', why: 'give-and-take' })
    // Where nothing has been won that it could be set against, it is not proposed.
    expect(now('RUS', [packable, ...ruledOut]).main?.why).not.toBe('than-open')
  })

  it('P5 P33 an offer that pays: accept first, an offer of one’s own and a no beside it', () => {
    const steps = [packable, done('KAZ', offer())]
    // KGZ: low 30 × (100 − 80), one 20 × (60 − 40).
    const found = now('KGZ', steps)
    expect([inShort(found), found.main?.change]).toEqual([['offer', 'offer', 'accept', 'counter', 'decline'], 1000])
    expect(found.coach.params).toEqual({ party: 'KAZ' })
  })

  it('an offer that costs: answered with another, the no beside it', () => {
    const found = now('KAZ', [packable, done('RUS', offer({ tariff: 'high', votes: 'shares' }))])
    expect(inShort(found).slice(0, 4)).toEqual(['offer', 'offer-bad', 'counter', 'decline'])
  })

  it('the author waits for the others, then puts it to the vote', () => {
    const steps = [packable, done('KAZ', { type: 'offer-package', ...contents() })]
    expect(short('KAZ', steps)).toEqual(['waiting', 'package-wait', '–', 'withdraw'])
    const seen = [...steps, done('RUS', about('support-package', 'p1')), waited(61)]
    const cannot = { type: 'take-stance', question: 'tariff', canLive: [], cannot: ['low'] }
    expect(short('KAZ', [...seen, done('KGZ', cannot)])).toEqual(['package', 'put', 'put-package', 'withdraw'])
  })

  it('P1 what is in the own package is not asked for by itself; where it is in none, the question is named', () => {
    const lacksRus = backed('tariff', { KAZ: 'low' })
    const alone = now('RUS', [packable, lacksRus])
    expect([inShort(alone).slice(0, 3), alone.coach.params]).toEqual([
      ['chain', 'move', 'support'],
      { question: 'tariff' },
    ])
    const offered = done('RUS', { type: 'offer-package', ...contents() })
    expect(short('RUS', [packable, lacksRus, offered]).slice(0, 2)).toEqual(['waiting', 'package-wait'])
  })

  it('P1 one that all others support goes before everything else that is open', () => {
    const offered = [packable, done('KAZ', { type: 'offer-package', ...contents() })]
    const wished = backed('tariff', { KGZ: 'low', RUS: 'high' })
    const free = [...offered, wished, stance('RUS', ['low']), done('KGZ', about('support-package', 'p1'))]
    expect(short('KAZ', free).slice(0, 2)).toEqual(['waiting', 'package-wait'])
    const all = [...free, done('RUS', about('support-package', 'p1')), waited(61)]
    expect(short('KAZ', all).slice(0, 3)).toEqual(['package', 'put', 'put-package'])
    expect(short('KGZ', all).slice(0, 3)).toEqual(['package', 'put', 'put-package'])
  })

  const own: Step = (m) => {
    const command = now('KAZ', [packable]).main?.steps[0]?.command
    if (command) m.act('KAZ', { ...command, gains: { KGZ: 'more', RUS: 'more' } })
  }
  const declined = done('RUS', { ...about('decline-package', 'p1'), reason: 'No.', lang: 'en' })
  const says = (cannot: readonly string[]) =>
    done('RUS', { type: 'take-stance', question: 'votes', canLive: [], cannot })
  const termsIn = ({ main }: Situation): unknown => {
    const [step] = main?.steps ?? []
    return step?.command.type === 'offer-package' ? step.command.terms : undefined
  }

  it('DEC-16 P21 in the chair a package that nobody has ruled out is agreed without a vote, with the ballot beside it', () => {
    const steps = [packable, done('KAZ', { type: 'offer-package', ...contents() })]
    const seen = [...steps, done('KGZ', about('support-package', 'p1')), waited(61)]
    const found = now('KAZ', seen)
    expect(inShort(found)).toEqual(['package', 'take', 'take-package', 'put-package'])
    expect(found.main?.steps.map(({ command }) => command)).toEqual([about('take-package-as-agreed', 'p1')])
    // Nobody else is led to it; who has ruled out one of its terms, or the whole of it, has a ballot.
    expect(short('KGZ', seen)).not.toContain('take-package')
    const no = done('RUS', { ...about('decline-package', 'p1'), reason: 'No.', lang: 'en' })
    expect(short('KAZ', [...seen, no])).not.toContain('take-package')
    // A package of another that the chair supports.
    const theirs = [packable, done('KGZ', offer()), done('KAZ', about('support-package', 'p1')), waited(61)]
    expect(short('KAZ', theirs)).toEqual(['package', 'take', 'take-package', 'put-package'])
    // The chair asks; then it waits, and nothing more is asked of it.
    const asked = [...seen, done('KAZ', about('take-package-as-agreed', 'p1'))]
    expect(short('KAZ', asked).slice(0, 2)).toEqual(['waiting', 'call-wait'])
  })

  it('P1 who alone declines is offered what it said it could live with, before the vote is lost', () => {
    expect(termsIn(now('KAZ', [packable]))).toEqual({ tariff: 'low', transit: 'one', votes: 'equal' })
    const found = now('KAZ', [packable, own, declined, says(['equal'])])
    expect(inShort(found)).toEqual(['package', 'package-one', 'propose'])
    expect(found.coach.params).toEqual({ party: 'RUS' })
    expect(termsIn(found)).toEqual({ tariff: 'low', transit: 'one', votes: 'shares' })
  })

  it('P1 a question each of whose answers somebody rules out stays out of the package', () => {
    const found = now('KAZ', [packable, own, declined, says(['equal', 'shares'])])
    expect(termsIn(found)).toEqual({ tariff: 'low', transit: 'one' })
  })

  it('P1 with no time left to read another, the one that there is is waited for and put', () => {
    // The stage takes 240 s, a package is read for 60.
    const steps = [packable, waited(125), own, declined, says(['equal'])]
    expect(short('KAZ', steps).slice(0, 2)).toEqual(['waiting', 'package-wait'])
    expect(short('KAZ', [...steps, waited(61)])).toEqual(['package', 'put', 'put-package', 'withdraw'])
  })

  it('P1 the own package makes room for one that oneself supports and that has won more of the table', () => {
    const theirs = done('KGZ', offer({ tariff: 'low', votes: 'shares' }))
    const steps = [
      packable,
      own,
      done('RUS', about('support-package', 'p1')),
      theirs,
      done('KAZ', about('support-package', 'p2')),
    ]
    expect(short('KAZ', steps)[2]).not.toBe('withdraw')
    const won = [...steps, done('RUS', about('support-package', 'p2'))]
    expect(short('KAZ', won).slice(0, 3)).toEqual(['package', 'package-lost', 'withdraw'])
  })

  it('P1 R29 at the vote a red line is a risk at home: yes where the whole beats no agreement all the same', () => {
    const onBallot = (terms: Readonly<Record<string, string>>) =>
      now('KAZ', [packable, done('RUS', offer(terms)), waited(61), done('RUS', about('put-package', 'p1'))])
    // KAZ: 40 × (20 − 65) + 30 × (100 − 30) = 300, half of it at a risk of 50 %; while it can still be changed it is not taken.
    expect(onBallot({ tariff: 'high', transit: 'one' }).main).toMatchObject({ label: 'yes', why: 'above-limit' })
    expect(short('KAZ', [packable, done('RUS', offer({ tariff: 'high', transit: 'one' }))])[2]).toBe('counter')
    expect(onBallot({ tariff: 'high', transit: 'own' }).main).toMatchObject({ label: 'no', why: 'red-line' })
  })
})

describe('documents', () => {
  it('P21 the chair moves to adopt them all at once, the others wait for it', () => {
    expect(short('KAZ', [concluded(HARMLESS)])).toEqual(['sign', 'adopt', 'adopt-all', 'put-document'])
    expect(short('KGZ', [concluded(HARMLESS)]).slice(0, 2)).toEqual(['waiting', 'chair-wait'])
  })

  it('P21 what is worth more than staying outside is signed in one act, the rest beside it', () => {
    const found = now('KAZ', [concluded(HARMLESS), adopted('union', 'organs')])
    expect(inShort(found)).toEqual(['sign', 'sign', 'sign', 'decline-signature'])
    expect(found.main?.steps.map(({ move }) => move)).toEqual(['sign-document:union', 'sign-document:organs'])
  })

  it('P1 what would leave one worse off is not signed', () => {
    const found = now('KAZ', [concluded({ tariff: 'high', transit: 'own', votes: 'shares' }), adopted('union')])
    // KAZ: high 40 × (20 − 65), own 30 × (0 − 30).
    expect(inShort(found).slice(0, 3)).toEqual(['sign', 'sign-none', 'decline-signature'])
  })

  it('what was signed goes to the parliament, then one waits for it', () => {
    const steps = [concluded(HARMLESS), adopted('union'), signed('union', 'KAZ', 'KGZ', 'RUS'), inStage('ratification')]
    expect(short('KAZ', steps)).toEqual(['ratify', 'ratify', 'ratify', 'decline-consent'])
    const submitted = [...steps, done('KAZ', { type: 'ratify-document', document: 'union' })]
    expect(short('KAZ', submitted)).toEqual(['parliament', 'parliament', '–'])
  })
})

describe('the chair leads on', () => {
  it('P20 in the chair of a stage that is done: move on; the others read whom they wait for', () => {
    const steps = [begun, done('KAZ', { type: 'put-rules' }), allVote('yes')]
    expect(short('KAZ', steps)).toEqual(['waiting', 'move-on', 'move-on'])
    expect(short('RUS', steps)).toEqual(['waiting', 'chair-wait', '–'])
  })

  it('a pause and the end have their sentence', () => {
    expect(short('KAZ', [chain, instructed({ type: 'pause' })])).toEqual(['waiting', 'paused', '–'])
    expect(short('KAZ', [agreedAll, inStage('debrief')])).toEqual(['waiting', 'over', '–'])
  })
})
const agreedAll = inStage('packages')
