/** What a seat may do in a period: choose while all choose; once what is visible has been shown answer first, then ask others. */
import { type Candidate, candidate } from '../../kernel/procedure.ts'
import { parties } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { CONDUCTS } from '../../scoring/deeds.ts'
import { isAnswerable } from './breaches.ts'
import { hostsFor, inspectionsLeft, openInspections, unsignedReports } from './inspections.ts'
import { askable, openQueries } from './queries.ts'
import { REMARKS } from './state.ts'

function movesOfReview(world: World, party: string): Candidate[] {
  const others = parties(world).filter((other) => other !== party)
  const visits = openInspections(world).filter(({ host }) => host === party)
  const { inspections, queries } = world.scenario.calendar ?? {}
  return [
    ...visits.flatMap(({ id: inspection }) => [
      candidate('receive-inspection', { inspection }, inspection),
      candidate('delay-inspection', { inspection }, inspection),
      candidate('refuse-inspection', { inspection }, inspection),
    ]),
    ...unsignedReports(world)
      .filter(({ host }) => host === party)
      .flatMap(({ id: inspection }) =>
        REMARKS.map((remarks) => candidate('sign-report', { inspection, remarks }, inspection, remarks)),
      ),
    ...openQueries(world)
      .filter(({ to }) => to === party)
      .flatMap(({ id: query }) =>
        (['kept', 'broken'] as const).map((answer) => candidate('answer-query', { query, answer }, query, answer)),
      ),
    ...(inspections && inspectionsLeft(world, party) > 0
      ? hostsFor(world, party).flatMap((host) =>
          inspections.kinds.map(({ id: kind }) =>
            candidate('announce-inspection', { host, inspectionKind: kind }, host, kind),
          ),
        )
      : []),
    ...(queries
      ? others.flatMap((to) =>
          askable(world, to).map((obligation) =>
            candidate('send-query', { to, obligation, urgent: false }, to, obligation),
          ),
        )
      : []),
    ...others.flatMap((other) =>
      isAnswerable(world, other) ? [candidate('answer-breach', { party: other }, other)] : [],
    ),
  ]
}

export function movesIn(world: World, party: string): Candidate[] {
  const { phase, duties } = world.calendar
  return [
    ...(phase === 'choice' ? [candidate('carry-out', {})] : []),
    ...(phase === 'choice'
      ? (duties[party] ?? []).flatMap(({ id: duty }) =>
          CONDUCTS.map((conduct) => candidate('choose-conduct', { duty, conduct }, duty, conduct)),
        )
      : []),
    ...(phase === 'review' ? [candidate('pass-review', {}), ...movesOfReview(world, party)] : []),
  ]
}
