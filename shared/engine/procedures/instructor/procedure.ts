/**
 * The instructor (OBS-1) sees everything and acts only through recorded acts: advance, announce, inject, put a bot in a
 * seat, reassign, correct, score new wording, note. Pause, resume and extend are the clock's; beginning is the stages'.
 */
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { procedure } from '../../kernel/procedure.ts'
import { seconds } from '../../kernel/selectors.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { number, onBoard, onDesk, type Shown, text } from '../../kernel/view-field.ts'
import { knownIn, own, type World } from '../../kernel/world.ts'
import { sideOf } from '../../scoring/from-world.ts'
import { walkAwayValue } from '../../scoring/walk-away.ts'
import { courseCommands, news } from './course.ts'
import type { InstructorEvents } from './events.ts'
import { scoringCommands } from './scoring.ts'
import { seatCommands } from './seats.ts'

const commands = { ...courseCommands, ...scoringCommands, ...seatCommands }

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

const board = {
  news: onBoard(text('news that has arrived: inject ids in order'), (world) => list(world.instructor.injected)),
}
const desk = {
  reservation: onDesk(
    number('what no agreement is worth, with what news has changed: Σ weight × outside value (SCR-1)'),
    (world, party) => walkAwayValue(sideOf(world, party)),
  ),
  outside: onDesk(text('what news added to outside values: `transit=15`'), (world, party) =>
    pairs(own(world.instructor.outside, party) ?? {}),
  ),
  risks: onDesk(text('risk added by news to red lines: `kaz-tariff=20`'), (world, party) => {
    const mine = world.scenario.briefs[party]?.redLines ?? []
    const added = Object.entries(world.instructor.risks).filter(([line]) => mine.some(({ id }) => id === line))
    return pairs(Object.fromEntries(added))
  }),
}
declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof board> {}
  interface Desk extends Shown<typeof desk> {}
}

/** The injects that a stage brings by itself. */
const schedule = (world: World, stage: string, at: number): Event[] =>
  world.scenario.injects
    .filter(({ id, at: when }) => when?.stage === stage && !world.instructor.injected.includes(id))
    .map(({ id, at: when }) => ({ type: 'news-scheduled', inject: id, until: at + seconds(when?.after ?? 0) }))

export const instructor = procedure({
  id: 'instructor',
  opens: 'always',
  start: () => ({ injected: [], risks: {}, outside: {} }),
  commands,
  evolve: {
    'news-scheduled': (_, { inject, until }, { deadlines, before }) => {
      knownIn(before.scenario.injects, inject)
      deadlines[`inject:${inject}`] = until
    },
    'stage-ended': (_, __, { deadlines }) => {
      for (const key of Object.keys(deadlines)) if (key.startsWith('inject:')) delete deadlines[key]
    },
    'news-arrived': (slice, { inject }, { deadlines, before }) => {
      const { effects } = knownIn(before.scenario.injects, inject)
      slice.injected.push(inject)
      delete deadlines[`inject:${inject}`]
      for (const effect of effects) {
        if (effect.type === 'risk') slice.risks[effect.redLine] = (slice.risks[effect.redLine] ?? 0) + effect.add
        else {
          const added = slice.outside[effect.party] ?? {}
          slice.outside[effect.party] = { ...added, [effect.question]: (added[effect.question] ?? 0) + effect.add }
        }
      }
    },
  },
  react: { 'stage-entered': (world, { stage }, at) => schedule(world, stage, at) },
  due: { inject: (world, id) => news(world, id, 'clock') },
  /** News must surprise. */
  watches: { inject: () => [] },
  about: { inject: (_, inject) => ({ inject }) },
  view: { board, desk },
  outcomes: ['announced'],
  words: { announced: { of: 'actor', fields: ['text'] }, noted: { of: 'actor', fields: ['text'] } },
  record: lines<InstructorEvents>({
    announced: all((e) => ({ text: e.text })),
    'news-scheduled': () => ['none', {}],
    'news-arrived': all((e) => ({ inject: e.inject })),
    noted: (e) => [[], { text: e.text }],
  }),
})
