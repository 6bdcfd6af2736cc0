import { describe, expect, it } from 'vitest'
import { outcomeInForce } from '../../scoring/bound.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import { given } from '../../testing/given.ts'
import { adopted, concluded, HARMLESS, sign, signed } from '../../testing/treaty-story.ts'

const open = [concluded(HARMLESS), adopted('union', 'organs')]
const decline = (document: string) => ({ type: 'decline-signature', document, reason: 'not as it stands' })

describe("TRT-2 signing is each state's own act", () => {
  it('TRT-2 document by document: some are signed and others not', () => {
    given(...open)
      .when('KAZ', sign('union'))
      .thenEvents({ type: 'document-signed', mode: 'subject-to-ratification' })
      .when('KAZ', sign('union'))
      .thenRefused('TRT-1', 'signed-already')
      .when('KAZ', decline('organs'))
      .thenEvents({ type: 'signature-declined', document: 'organs', party: 'KAZ' })
      .when('KAZ', sign('organs'))
      .thenRefused('TRT-2', 'declined-already')
      .when('KAZ', sign('moon'))
      .thenRefused('TRT-1', 'not-open-for-signature')
      .when('KGZ', sign('organs'))
      .thenDone()
  })

  it('TRT-2 the modes are those of the clauses: definitive, ad referendum where they allow it, subject to ratification', () => {
    given(...open)
      .when('KAZ', sign('union', { adReferendum: true }))
      .thenRefused('TRT-1', 'no-ad-referendum')
      .when('KAZ', sign('organs', { adReferendum: true }))
      .thenEvents({ type: 'document-signed', mode: 'ad-referendum' })
      .when('RUS', sign('organs', { adReferendum: true }))
      .thenNot('consent-expressed')
      .when('KGZ', sign('organs'))
      .thenEvents({ type: 'document-signed', mode: 'definitive' }, { type: 'consent-expressed', how: 'signature' })
  })

  it('TRT-2 a document in force for some stays open for the others to the end of the stage', () => {
    const story = given(...open, signed('organs', 'KAZ', 'KGZ'))
    expect(story.meeting.world.treaty.documents.organs?.status).toBe('in-force')
    story.when('RUS', sign('organs')).thenEvents({ type: 'consent-expressed', party: 'RUS' })
    expect(outcomeInForce(agreementOf(story.meeting.world), 'RUS')).toMatchObject({ votes: 'shares' })
  })
})
