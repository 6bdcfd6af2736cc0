import '../../testing/browser.ts'
import { expect, it } from 'vitest'
import { inStage } from '../../../shared/engine/testing/story.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import { worldAfter } from '../../testing/scored-seats.ts'
import { m } from '../../text/m.ts'
import { standing } from './standing.ts'

const [document] = boardOf(worldAfter([inStage('packages')])).documents.values()

it('P19 of a document that has failed nothing is awaited', () => {
  if (!document) throw new Error('no document')
  expect(standing({ ...document, status: 'open-for-signature' }, 'KAZ')).toBe(m.not_yet())
  expect(standing({ ...document, status: 'failed' }, 'KAZ')).toBe(m.did_not_sign())
  expect(m.did_not_sign()).not.toBe(m.not_yet())
})
