import { afterEach, expect, it } from 'vitest'
import type { BoardQuestion } from '../../../shared/engine/procedures/agenda/view.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { scenario } from '../../table/state/table.ts'
import { sitAt } from '../../testing/seat.ts'
import { LANGS, lang, tx } from '../../text/lang.ts'
import { treatyPage } from './treaty-file.ts'
import { treaty } from './treaty-text.ts'

const NOTHING = {
  authentic: '',
  referenda: '',
  initials: '',
  signatures: '',
  declined: '',
  reservations: '',
  stood: '',
  consents: '',
  refusedAtHome: '',
  provisional: '',
}
const question = (id: string, more: Partial<BoardQuestion>) =>
  [id, { id, status: 'open', agreed: '', backing: '', refused: '', ...more } as BoardQuestion] as const

/** `tariff` is agreed or not; its document is as `more` says. */
function sit(more: Partial<BoardDocument>, agreed: Partial<BoardQuestion>): string {
  sitAt({ stage: 'signature' })
  const document = scenario.value?.questions.find(({ id }) => id === 'tariff')?.document ?? ''
  sitAt({
    stage: 'signature',
    board: {
      order: 'tariff',
      questions: new Map([question('tariff', agreed)]),
      documents: new Map([[document, { id: document, status: 'draft', ...NOTHING, ...more } as BoardDocument]]),
    },
  })
  return document
}
const wordings = () =>
  scenario.value?.questions.find(({ id }) => id === 'tariff')?.options.map(({ wording }) => tx(wording)) ?? []

afterEach(() => {
  lang.value = 'kk'
})

it.each(LANGS)('%s: what is agreed stands without brackets, and who signed with what reservation beneath', (code) => {
  lang.value = code
  sit(
    { status: 'in-force', signatures: 'KAZ=definitive RUS=definitive', reservations: 'RUS=tariff' },
    { status: 'settled', agreed: 'average' },
  )
  const [document] = treaty()
  const [article] = document?.articles ?? []
  expect(article?.options).toEqual([])
  const agreed = scenario.value?.questions.find(({ id }) => id === 'tariff')?.options.find(({ id }) => id === 'average')
  expect(article?.agreed).toContain(tx(agreed?.wording))
  expect(document?.standings).toHaveLength(5)
  const page = treatyPage()
  expect(page).toContain(`lang="${code}"`)
  expect(page).not.toContain('class="open"')
})

it('what is not agreed stands in brackets, each way of saying it with who backs it', () => {
  sit({}, { backing: 'KAZ=average RUS=average' })
  const [document] = treaty()
  const [article] = document?.articles ?? []
  expect(article?.agreed).toBe('')
  expect(article?.options.map(({ wording }) => wording)).toEqual(wordings())
  expect(article?.options.filter(({ by }) => by !== '')).toHaveLength(1)
  expect(document?.standings, 'nobody has signed a draft').toEqual([])
  expect(treatyPage().match(/class="open"/g)).toHaveLength(wordings().length)
})

it('what nobody decided in a document in force is not in brackets: it says that it was left open', () => {
  sit({ status: 'in-force', signatures: 'KAZ=definitive' }, {})
  const [article] = treaty()[0]?.articles ?? []
  const left = scenario.value?.questions.find(({ id }) => id === 'tariff')?.leftOpen
  expect(article?.agreed).toContain(tx(left))
  expect(article?.options).toEqual([])
})

it('what people wrote cannot become a part of the page', () => {
  const document = sit({ status: 'in-force', signatures: 'KAZ=definitive' }, { agreed: 'average' })
  const board = { party: 'KAZ', document, text: '<script>alert(1)</script>', lang: 'en', person: 'p' }
  sitAt({
    stage: 'signature',
    board: {
      documents: new Map([[document, { id: document, status: 'in-force', ...NOTHING } as BoardDocument]]),
      statements: new Map([['s1', board]]) as never,
    },
  })
  const page = treatyPage()
  expect(page).toContain('&lt;script&gt;alert(1)')
  expect(page).not.toContain('<script')
})
