/** Steps of stories about documents: `union` is initialled and ratified by all, `organs` is signed, two bring it into force. */
import { openBallotOf, PLENARY, presides } from '../bodies/selectors.ts'
import type { Step } from './given.ts'
import { agreed, inStage, PARTIES } from './story.ts'

export const put = (document: string) => ({ type: 'put-document', document })
export const initial = (document: string) => ({ type: 'initial-document', document })
export const sign = (document: string, more: Readonly<Record<string, unknown>> = {}) => ({
  type: 'sign-document',
  document,
  adReferendum: false,
  ...more,
})
export const ratify = (document: string, reservation?: string) => ({
  type: 'ratify-document',
  document,
  ...(reservation ? { reservation } : {}),
})
export const object = (document: string, party: string) => ({ type: 'object-to-reservation', document, party })

/** The signature stage, with these answers agreed. KGZ's hidden question is on the list when it is among them. */
export const concluded =
  (answers: Readonly<Record<string, string>>): Step =>
  (m) => {
    inStage('agenda')(m)
    if ('water' in answers) m.act('KGZ', { type: 'raise-question', question: 'water' })
    inStage('packages')(m)
    agreed(answers)(m)
    inStage('signature')(m)
  }

/** The chair puts each document and all vote yes; what needs initials gets them. */
export const adopted =
  (...documents: readonly string[]): Step =>
  (m) => {
    for (const document of documents) {
      m.act(presides(m.world, PLENARY), put(document))
      for (const party of PARTIES)
        m.act(party, { type: 'vote', ballot: openBallotOf(m.world, PLENARY), position: 'yes' })
      if (m.world.treaty.documents[document]?.status !== 'initialling') continue
      for (const party of PARTIES) m.act(party, initial(document))
    }
  }

export const signed =
  (document: string, ...parties: readonly string[]): Step =>
  (m) => {
    for (const party of parties) m.act(party, sign(document))
  }
export const ratified =
  (document: string, ...parties: readonly string[]): Step =>
  (m) => {
    for (const party of parties) m.act(party, ratify(document))
  }

/** No red line is crossed by these. */
export const HARMLESS: Readonly<Record<string, string>> = { tariff: 'low', transit: 'own', votes: 'shares' }
