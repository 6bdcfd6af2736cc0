/** Direct proposals that lie open where we see them, and the form that we have open on one. */
import { computed, type Signal } from '@preact/signals'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardProposal } from '../../../shared/engine/procedures/proposals/view.ts'
import { isOffered } from '../../moves/offers.ts'
import { draft } from '../../table/state/drafts.ts'
import { board, desk, seen } from '../../table/state/table.ts'

export const proposals = computed((): readonly BoardProposal[] => [
  ...(board.value?.proposals.values() ?? []),
  ...(desk.value?.proposals.values() ?? []),
])
export const awaitsMe = ({ id }: BoardProposal): boolean => isOffered(`accept-proposal:${id}`)
export const isMine = ({ by }: BoardProposal): boolean => by === seen.value

/** By who would move: ourselves, and the other side. */
export const halves = (p: BoardProposal) => {
  const [gives, asks] = [unpair(p.gives), unpair(p.asks)]
  return isMine(p) ? { gives, gets: asks } : { gives: asks, gets: gives }
}

/** The move whose form is open, `decline-proposal:o1`, or ''. It stays open over a reload, with what is written in it. */
export const openForm = (): Signal<string> => draft('offer-form', '')

/** Those that wait for us, and our own. */
export const concerning = computed(() => proposals.value.filter((p) => awaitsMe(p) || isMine(p)))
/** A form that answers one stays, whatever has become of that. */
export const isAnswering = (): boolean => openForm().value.startsWith('counter-proposal:')
