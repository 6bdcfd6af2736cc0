import { exchanged, onlyUnionSigned } from './concession-story.ts'
import type { Step } from './given.ts'
import { counter, lastProposal, proposed } from './proposal-story.ts'
import { allVote, done, inStage, rollCallAdopted } from './story.ts'
import { adopted, concluded, HARMLESS, ratify, signed } from './treaty-story.ts'
import { deputiesVote, deputyActs, twoMinor, withDeputies } from './two-bodies.ts'

/**
 * Where a walk begins: with the rules, with the rules before a ballot, with nothing settled before the packages, with settled
 * questions before signature, with a package before a ballot, with a document that crosses a red line before ratification, with one that a last state has still to ratify while two have ratified it and with it a concession,
 * with an offer that answers another and what is taken as agreed while one may still object, with a roll that is being called, with a reservation made so late that the stage has to wait for objections.
 */
export const STARTS: readonly Step[] = [
  () => {},
  (meeting) => {
    meeting.act('KAZ', { type: 'put-rules' })
    for (const party of ['KGZ', 'RUS']) meeting.act(party, { type: 'vote', ballot: 'b1', position: 'yes' })
  },
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
  (meeting) => {
    meeting.waitFor('packages')
    for (const [question, option] of Object.entries({ tariff: 'high', transit: 'one', votes: 'equal' }))
      meeting.instruct({ type: 'correct', question, option })
    inStage('signature')(meeting)
    adopted('union')(meeting)
    signed('union', 'KGZ', 'RUS')(meeting)
    done('KAZ', { type: 'sign-document', document: 'union', adReferendum: false, reservation: 'transit' })(meeting)
    inStage('ratification')(meeting)
  },
  (meeting) => {
    for (const step of [...exchanged(), ...onlyUnionSigned('KAZ', 'KGZ', 'RUS')]) step(meeting)
    for (const party of ['KAZ', 'KGZ']) meeting.act(party, ratify('union'))
  },
  (meeting) => {
    done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'consensus-aside' })(meeting)
    allVote('yes')(meeting)
    inStage('chain')(meeting)
    proposed('RUS', ['KAZ', 'KGZ'])(meeting)
    meeting.act('KGZ', counter(lastProposal(meeting)))
    for (const party of ['KAZ', 'KGZ']) meeting.act(party, { type: 'back-option', question: 'tariff', option: 'low' })
    meeting.wait(31).act('KAZ', { type: 'take-as-agreed', question: 'tariff', option: 'low' })
  },
  (meeting) => {
    rollCallAdopted(meeting)
    inStage('chain')(meeting)
    meeting.act('KGZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })
  },
  (meeting) => {
    for (const step of [concluded(HARMLESS), adopted('union', 'organs'), signed('organs', 'KAZ', 'KGZ')]) step(meeting)
    signed('union', 'KGZ', 'RUS')(meeting)
    meeting.wait(180)
    done('KAZ', { type: 'sign-document', document: 'union', adReferendum: false, reservation: 'transit' })(meeting)
  },
]

/** The same for the scenario with a standing committee: it sits beside the plenary, or before it, or has decided something. */
export const STARTS_WITH_COMMITTEE: readonly Step[] = [
  (meeting) => [withDeputies, twoMinor].forEach((step) => void step(meeting)),
  twoMinor,
  (meeting) => {
    withDeputies(meeting)
    twoMinor(meeting)
    deputyActs('KGZ', { type: 'put-to-vote', question: 'transit', option: 'one' })(meeting)
    deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' })(meeting)
  },
]
