/** What this reader may do: a head, a deputy or an expert of the seat, or an instructor who looks through its eyes. */
import { computed } from '@preact/signals'
import { deputising, deputyBodies } from '../../shared/engine/views/deputising.ts'
import { offerTo } from '../../shared/engine/views/permission.ts'
import { board, desk, isInSeat, isReadOnly, isTakenOver, me, scenario, seen } from '../table/state/table.ts'
import { isRefusedBy } from './verdict.ts'

/** Whether we act for the state; an instructor sees the desk as the one who does, and is that one in a seat that it took over. */
export const isActing = computed(
  () => isReadOnly.value || isInSeat.value || desk.value === undefined || desk.value.acting === me.value?.person,
)
/** The bodies of deputies in which we act beside our head, whatever lies before them (MIC-3). */
const actsOn = computed(() =>
  desk.value && board.value && scenario.value
    ? deputising(deputyBodies(scenario.value.bodies, seen.value, role.value), desk.value, board.value)
    : undefined,
)
const self = computed(() => desk.value?.people.get(me.value?.person ?? ''))
const role = computed(() => self.value?.role ?? '')

/** The verdict on a move: '' when in order, why not otherwise (see `verdict.ts`), undefined when not on offer. */
export function offer(key: string): string | undefined {
  const said = desk.value?.moves.get(key)
  if (said === undefined || isReadOnly.value) return said
  return offerTo(
    {
      role: role.value,
      isActing: isActing.value,
      isMuted: self.value?.muted ?? false,
      isTakenOver: isTakenOver.value,
      actsOn: actsOn.value,
    },
    key,
    said,
  )
}
/** A step of the chair alone, and the chair is not ours: whoever reads this desk. */
export const isForTheChair = (key: string): boolean => isRefusedBy(desk.value?.moves.get(key), 'STG-3', 'chair-only')
export const isOffered = (key: string): boolean => offer(key) !== undefined
/** Whether any target of a command is on offer: `open-channel:KGZ:secret`. */
export const isOfferedAny = (command: string): boolean =>
  [...(desk.value?.moves.keys() ?? [])].some((key) => key.startsWith(`${command}:`))
