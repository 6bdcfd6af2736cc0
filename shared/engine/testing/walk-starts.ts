import type { Meeting } from './meeting.ts'

/** Where a walk begins: with the rules, with nothing settled before the packages, with settled questions before signature. */
export const STARTS: readonly ((meeting: Meeting) => void)[] = [
  () => {},
  (meeting) => void meeting.waitFor('packages'),
  (meeting) => {
    meeting.waitFor('chain')
    for (const [question, option] of Object.entries({ tariff: 'high', transit: 'one', votes: 'equal' }))
      meeting.instruct({ type: 'correct', question, option })
    meeting.waitFor('signature')
  },
  (meeting) => {
    meeting.waitFor('packages')
    const questions = ['tariff', 'transit', 'votes']
    for (const party of ['KAZ', 'KGZ', 'RUS']) meeting.act(party, { type: 'mark-movables', questions })
    const offer = {
      type: 'offer-package',
      terms: { tariff: 'low', transit: 'own', votes: 'equal' },
      key: 'tariff',
      gains: { KAZ: 'low duties', RUS: 'a fair share' },
      shownTo: ['KAZ', 'KGZ', 'RUS'],
    }
    meeting.act('KGZ', offer)
    meeting.wait(61).act('KGZ', { type: 'put-package', package: 'p1', revision: 1 })
  },
]
