/** Packages in the tests about all procedures. */
import { allParties, optionsOf, unsettled } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { about, conceded, lastPackage, offer, packable, TERMS } from '../../testing/package-story.ts'
import { done, inStage } from '../../testing/story.ts'

const quoted = (m: Meeting): string => `"${lastPackage(m)}"`
const ofTwo = ['KAZ', 'KGZ']

export const declared: Declared = {
  matrix: {
    'mark-movables': ['head', ['packages']],
    'offer-package': ['head', ['packages']],
    'revise-package': ['head', ['packages']],
    'table-package': ['head', ['packages']],
    'withdraw-package': ['head', ['packages']],
    'support-package': ['head', ['packages']],
    'withdraw-support': ['head', ['packages']],
    'decline-package': ['head', ['packages']],
    'put-package': ['head', ['packages']],
    'take-package-as-agreed': ['chair', ['packages']],
  },
  secrets: [
    {
      what: 'marks',
      story: [inStage('packages'), done('RUS', { type: 'mark-movables', questions: ['votes', 'transit'] })],
      canary: '"votes transit"',
      owners: ['RUS'],
    },
    {
      what: 'a package shown to a few: its existence',
      story: [packable, done('KAZ', offer(TERMS, ['KGZ']))],
      canary: quoted,
      owners: ofTwo,
    },
    {
      what: 'a package shown to a few: its terms',
      story: [packable, done('KAZ', offer({ tariff: 'low', votes: 'shares' }, ['KGZ']))],
      canary: 'tariff=low votes=shares',
      owners: ofTwo,
    },
    {
      what: 'a package shown to a few: the gains',
      story: [packable, done('KAZ', { ...offer(TERMS, ['KGZ']), gains: { KGZ: 'a-gain', RUS: 'another' } })],
      canary: 'a-gain',
      owners: ofTwo,
    },
    {
      what: 'a package shown to a few: its support and its end',
      story: [
        packable,
        done('KAZ', offer(TERMS, ['KGZ'])),
        (m) => void m.act('KGZ', about('support-package', lastPackage(m))),
        inStage('signature'),
      ],
      canary: quoted,
      owners: ofTwo,
    },
    { what: 'what a party gave up', story: conceded, canary: '"concession-noted"', owners: ['RUS'] },
  ],
  fill: {
    'mark-movables': (world, move, roll) => ({ ...move, questions: unsettled(world).filter(() => roll(3) > 0) }),
    'offer-package': (world, move, roll) => {
      const { packable: questions } = world.packages.marks
      const terms = Object.fromEntries(questions.map((q) => [q, pick(roll, optionsOf(world, q))]))
      const all = allParties(world)
      return { ...move, terms, key: questions[0] ?? '', shownTo: roll(2) ? all : [pick(roll, all)] }
    },
  },
  rare: ['withdraw-package', 'withdraw-support', 'decline-package'],
  hostile: ({ id, roll }) => [
    { type: 'support-package', package: id, revision: 1 + roll(3) },
    { type: 'put-package', package: id, revision: 1 },
    { type: 'take-package-as-agreed', package: id, revision: 1 },
  ],
  reached: ['package-offered', 'package-tabled', 'package-adopted', 'package-lapsed', 'package-refused'],
  runs: {
    package: ({ packages }, id) => packages.all[id]?.status === 'open',
    seen: ({ packages }, id) => packages.all[id]?.status === 'open',
    marks: ({ packages }) => !packages.marks.closed,
  },
}
