/**
 * Statements for the record (TRT-9; Vienna Convention, articles 2(1)(d) and 31(2)(b)): at adoption, signature or ratification a
 * party says how it understands a document, or why it acts as it does. It is printed with the document and changes nothing in it.
 */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { own, type World } from '../../kernel/world.ts'
import { documentOf } from '../treaty/documents.ts'
import type { DocumentStatus } from '../treaty/state.ts'
import type { StatementEvents } from './events.ts'
import { statementsOnBoard } from './view.ts'

/** From the text without brackets to the end of the talks; also where it was voted down, for a vote may be explained. */
function isInTime(status: DocumentStatus): boolean {
  switch (status) {
    case 'agreed':
    case 'adopted':
    case 'refused':
    case 'initialling':
    case 'open-for-signature':
    case 'applied-provisionally':
    case 'in-force':
      return true
    case 'draft':
    case 'not-opened':
    case 'failed':
      return false
  }
}
const isMade = (world: World, document: string, party: string): boolean =>
  own(own(world.statements.made, document) ?? {}, party) !== undefined

const commands = {
  'make-statement': command({
    who: 'head',
    shape: { document: z.string().max(40), text: Line, lang: z.enum(['kk', 'ru', 'en']) },
    decide(world, { document, text, lang }, { party, person }) {
      const d = documentOf(world, document)
      if (!d) return refuse('TRT-9', 'no-such-document')
      if (!isInTime(d.status)) return refuse('TRT-9', 'out-of-time')
      if (isMade(world, document, party)) return refuse('TRT-9', 'made-already')
      return [{ type: 'statement-made', document, party, person: person?.id ?? '', text, lang }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

export const statements = procedure({
  id: 'statements',
  opens: 'always',
  start: () => ({ made: {} }),
  commands,
  evolve: {
    'statement-made': ({ made }, { document, party, text, lang }) => {
      made[document] = { ...made[document], [party]: { text, lang } }
    },
  },
  moves: (world, party) =>
    Object.values(world.treaty.documents)
      .filter(({ id, status }) => isInTime(status) && !isMade(world, id, party))
      .map(({ id }) => candidate('make-statement', { document: id, text: '…', lang: 'en' }, id)),
  view: { board: statementsOnBoard, desk: {} },
  words: { 'statement-made': { of: 'person', fields: ['text'] } },
  record: lines<StatementEvents>({
    'statement-made': all(({ document, party, text, lang }) => ({ document, party, text, lang })),
  }),
})
