/**
 * What a person of a delegation may do of what the seat's desk lists. The desk speaks of who acts for the state now; its
 * others read the same desk, and advise (DEL-1). Without the engine's procedures, so that a client can afford it.
 */
export interface Reader {
  readonly role: string
  /** Whether this person acts for the state now. */
  readonly isActing: boolean
  /** The instructor took the word from this person (CHN-6). */
  readonly isMuted: boolean
  /** The instructor took the seat over (OBS-1). */
  readonly isTakenOver: boolean
  /** Whether this person acts, beside whoever acts for the state, in the body that a move belongs to; left out: in none. */
  readonly actsOn?: ((key: string) => boolean) | undefined
}

/** The powers of a state are its head's to give and to take back, whoever acts with them meanwhile (DEL-1). */
export const POWERS: readonly string[] = ['delegate-powers', 'take-back-powers']

/** The word is taken from a person: the desk says it of who acts for the state, which is nobody else's. */
const MUTED = 'CHN-6/muted'

/** Of the option `key` with the verdict of the desk: '' when in order, `RULE/code` when not, undefined when it is not this person's. */
export function offerTo(
  { role, isActing, isMuted, isTakenOver, actsOn }: Reader,
  key: string,
  verdict: string,
): string | undefined {
  const [command = '', target = ''] = key.split(':')
  if (POWERS.includes(command)) return role === 'head' ? verdict : undefined
  if (command === 'say') return wordOf(role, isMuted, target, verdict)
  if (isActing || actsOn?.(key)) return verdict
  return isTakenOver ? 'OBS-1/seat-taken-over' : 'DEL-1/head-only'
}

/** Everybody of a delegation speaks for oneself. */
function wordOf(role: string, isMuted: boolean, channel: string, verdict: string): string {
  if (verdict !== '' && verdict !== MUTED) return verdict
  if (role === 'expert' && !channel.startsWith('delegation-')) return 'DEL-1/experts-advise'
  return isMuted ? MUTED : ''
}
