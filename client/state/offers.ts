/**
 * What this reader may do. A desk says what its seat may do through whoever acts for the state now; the others of a
 * delegation read the same desk, and advise (DEL-1).
 */
import { computed } from '@preact/signals'
import { desk, isReadOnly, link, me } from './table.ts'

/** Whether we act for the state; an instructor sees the desk as the one who does. */
export const isActing = computed(
  () => isReadOnly.value || desk.value === undefined || desk.value.acting === me.value?.person,
)
const role = computed(() => desk.value?.people.get(me.value?.person ?? '')?.role)
/** The head's own, whoever acts meanwhile. */
const POWERS = ['delegate-powers', 'take-back-powers']

/** '' when in order, `RULE/code` when not, undefined when not on offer. */
export function offer(key: string): string | undefined {
  const said = desk.value?.options.get(key)
  if (said === undefined || isReadOnly.value) return said
  const [command = '', target = ''] = key.split(':')
  if (POWERS.includes(command)) return role.value === 'head' ? said : undefined
  if (command === 'say')
    return role.value === 'expert' && !target.startsWith('delegation-') ? 'DEL-1/experts-advise' : said
  return isActing.value ? said : 'DEL-1/head-only'
}
export const isOffered = (key: string): boolean => offer(key) !== undefined
/** Whether any target of a command is on offer: `open-channel:KGZ:secret`. */
export const isOfferedAny = (command: string): boolean =>
  [...(desk.value?.options.keys() ?? [])].some((key) => key.startsWith(`${command}:`))
export const isOpen = (key: string): boolean => offer(key) === '' && !isReadOnly.value && link.value === 'live'
