/** DEC-0 with CLK-3: absence is no objection, so what lacked its quorum has been refused by nobody, and may be put again. */
import { describe, expect, it } from 'vitest'
import { given, type Step } from '../../testing/given.ts'
import { about, offered, packable } from '../../testing/package-story.ts'
import { allVote, begun, done, inStage, plenaryOf, votes, waited } from '../../testing/story.ts'
import { concluded, HARMLESS, put } from '../../testing/treaty-story.ts'

/** KAZ alone answers; the quorum is two. */
const nobodyElse: readonly Step[] = [votes({ KAZ: 'yes' }), waited(30)]
const alone = { outcome: 'insufficient', rule: 'DEC-0', needed: 2, reached: 1 }

describe('DEC-0 CLK-3 without its quorum nothing is decided', () => {
  it('TRT-1 DEC-0 CLK-3 a document is not refused: the chair has its step again, and then the next chair', () => {
    const { meeting } = given(concluded(HARMLESS), done('KAZ', put('union')), ...nobodyElse)
    expect(meeting.last('ballot-closed').verdict).toMatchObject(alone)
    expect(meeting.world.treaty.documents.union?.status).toBe('agreed')
    expect(meeting.last('document-step-due')).toMatchObject({ document: 'union', until: meeting.now + 20_000 })
    meeting.wait(20)
    expect(plenaryOf(meeting.world)).toMatchObject({ chair: 'KGZ', openBallot: 'b2' })
    allVote('yes')(meeting)
    expect(meeting.world.treaty.documents.union?.status).toBe('initialling')
  })

  it('TRT-1 CLK-3 with nobody there it is put until the stage is over, and then it has failed: the clock alone ends the talks', () => {
    const { meeting } = given(concluded(HARMLESS))
    meeting.waitFor('debrief')
    expect(meeting.count('document-refused')).toBe(0)
    expect(meeting.world.treaty.documents).toMatchObject({ union: { status: 'failed' }, organs: { status: 'failed' } })
  })

  it('TRT-1 DEC-1 with the quorum and one against, it is refused', () => {
    const no = votes({ KAZ: 'yes', KGZ: 'no' })
    const { meeting } = given(concluded(HARMLESS), done('KAZ', put('union')), no, waited(30))
    expect(meeting.world.treaty.documents.union?.status).toBe('refused')
  })

  it('TXT-2 DEC-0 an option is not refused', () => {
    const ask = { type: 'put-to-vote', question: 'tariff', option: 'low' }
    given(inStage('packages'), done('KAZ', ask), ...nobodyElse)
      .when('RUS', ask)
      .thenEvents({ type: 'ballot-opened', by: 'RUS' })
      .after(votes({ KAZ: 'yes', KGZ: 'no' }), waited(30))
      .when('KGZ', ask)
      .thenRefused('TXT-2', 'refused-already')
  })

  it('PKG-3 DEC-0 nor is a package, for as long as it has time', () => {
    const story = given(packable, offered('KAZ'), waited(60), done('RUS', about('put-package', 'p1')), ...nobodyElse)
    expect(story.meeting.world.packages.all.p1?.status).toBe('open')
    story.when('RUS', about('put-package', 'p1')).thenDone().after(allVote('yes'))
    expect(story.meeting.world.packages.all.p1?.status).toBe('adopted')
    const late = given(packable, offered('KAZ'), waited(140), done('RUS', about('put-package', 'p1')), ...nobodyElse)
    expect(late.meeting.last('package-lapsed')).toMatchObject({ package: 'p1', reason: 'deadline' })
  })

  it('PRO-1 PRO-2 DEC-0 nor the rules of the table, nor a change of them', () => {
    const change = { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }
    given(begun, done('KAZ', change), ...nobodyElse)
      .when('KAZ', change)
      .thenDone()
      .after(...nobodyElse, done('KAZ', { type: 'put-rules' }), ...nobodyElse)
      .when('KAZ', { type: 'put-rules' })
      .thenDone()
  })
})
